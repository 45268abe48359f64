import { create } from 'zustand';
import type { CategoryId, EssayId } from '../../core/ids';
import type { Category } from '../../core/library/category';

/** What is asked about the library in a dialog. */
export type LibraryQuestion =
  | { readonly kind: 'details'; readonly essay: EssayId }
  /** A name for a new category, for these essays. */
  | {
      readonly kind: 'new-category';
      readonly parent: CategoryId | null;
      readonly essays: readonly EssayId[];
    }
  | { readonly kind: 'rename-category'; readonly category: Category };

interface QuestionState {
  readonly question: LibraryQuestion | null;
}

export const useLibraryQuestion = create<QuestionState>(() => ({ question: null }));

/** Opens a dialog of the library; null closes it. */
export function askOfLibrary(question: LibraryQuestion | null): void {
  useLibraryQuestion.setState({ question });
}
