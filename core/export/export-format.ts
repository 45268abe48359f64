import type { Placed } from '../annotation/placed';
import type { Essay } from '../document/essay';
import type { Words } from '../words/words';

/** The formats that study notes are written in. */
export const exportFormatNames = ['markdown'] as const;
export type ExportFormatName = (typeof exportFormatNames)[number];

/** Everything an export is made from. Clock and words are passed in, so the same notes give the same bytes. */
export interface ExportSource {
  readonly essay: Essay;
  /** In text order. */
  readonly placed: readonly Placed[];
  /** Annotations whose passage is not found; exported at the end, never dropped. */
  readonly orphans: readonly Placed['annotation'][];
  /** Share of the essay read, 0–1. */
  readonly progress: number;
  /** Local date of the export, YYYY-MM-DD. */
  readonly date: string;
  readonly words: Words;
  /** Whether quotations show standard punctuation, as the page does (ux.md 4.6). */
  readonly standardPunctuation: boolean;
}

/** One way of writing study notes. A new format is one file with one of these. */
export interface ExportFormat {
  readonly name: ExportFormatName;
  /** Without the dot. */
  readonly extension: string;
  write(source: ExportSource): string;
}
