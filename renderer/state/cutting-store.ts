import { create } from 'zustand';
import type { CollectionId } from '../../core/ids';
import type { RecognitionChoices } from '../../core/import/recognition';
import type { FileCut } from '../../preload/answers';

/** How a file is cut, as it is being looked at. */
export type Cutting =
  | { readonly kind: 'closed' }
  | { readonly kind: 'reading'; readonly file: CollectionId }
  | {
      readonly kind: 'open';
      readonly file: CollectionId;
      /** As it is in the library. */
      readonly cut: FileCut;
      /** As the reader would have it. */
      readonly choices: RecognitionChoices;
      /** Whether it is being done. */
      readonly busy: boolean;
    };

export const useCutting = create<{ readonly cutting: Cutting }>(() => ({
  cutting: { kind: 'closed' },
}));

export function showCutting(cutting: Cutting): void {
  useCutting.setState({ cutting });
}

/** What the reader would have otherwise; nothing is done with it yet. */
export function chooseCut(choices: RecognitionChoices): void {
  const { cutting } = useCutting.getState();
  if (cutting.kind === 'open' && !cutting.busy) showCutting({ ...cutting, choices });
}

export function closeCutting(): void {
  showCutting({ kind: 'closed' });
}
