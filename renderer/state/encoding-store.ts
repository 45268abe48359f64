import { create } from 'zustand';
import type { EncodingPreview } from '../../core/import/encoding';
import type { EssayId } from '../../core/ids';

/** Encodings that the reader may choose one of for an essay's text. */
export interface EncodingChoice {
  readonly essay: EssayId;
  /** 'original': the file it came in is read anew · 'chosen': the one that is to become its new edition. */
  readonly file: 'original' | 'chosen';
  readonly previews: readonly EncodingPreview[];
}

export const useEncodings = create<{ readonly choice: EncodingChoice | null }>(() => ({
  choice: null,
}));

export function askForEncoding(choice: EncodingChoice): void {
  useEncodings.setState({ choice });
}

export function closeEncodings(): void {
  useEncodings.setState({ choice: null });
}
