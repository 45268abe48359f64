import type { Notebook } from '../annotation/notebook';
import type { Block } from '../document/block';
import type { EditionId, EssayId } from '../ids';

/**
 * A `.meipi`: essays with a reader's notes and pictures in one zip of plain JSON, to be passed on.
 * docs/format.md describes it for other programs.
 */
export const shareFormat = 'meipi-share';
/** Counts up with the shape of any of its parts, those of essays and annotations too. */
export const shareVersion = 1;

/** Essays of one file: with two parts each and their pictures it stays within what a zip may hold. */
export const mostSharedEssays = 4000;

/** The part by which such a file is known. */
export const headPart = 'meipi.json';
/** The parts of the so-many-eth essay, counted from 1. */
export const essayPart = (number: number): string => `essays/${number}.json`;
export const notesPart = (number: number): string => `notes/${number}.json`;
export const picturePart = (file: string): string => `media/${file}`;

/** An essay as it is passed on, with what its reader wrote beside it. */
export interface SharedEssay {
  readonly id: EssayId;
  readonly edition: EditionId;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly notebook: Notebook;
}

export interface SharedFile {
  /** What the file as a whole is called: the essay's title, or the collection's. */
  readonly title: string;
  /** The library it was written from: 8 hex digits; left out where that is not known. */
  readonly library?: string;
  readonly essays: readonly SharedEssay[];
}

/** What of a reader's notes is passed on besides the marks themselves. */
export interface SharedContent {
  readonly reflection: boolean;
  readonly comments: boolean;
}

/** A notebook as it is passed on: what is in the bin, and what notes were before, never is. */
export function sharedNotebook(
  { annotations, reflection }: Notebook,
  content: SharedContent,
): Notebook {
  return {
    annotations: content.comments
      ? annotations
      : annotations
          .filter(({ follows }) => follows === null)
          .map((annotation) => ({ ...annotation, comment: '' })),
    reflection: content.reflection ? reflection : '',
  };
}

/** The parts of a `.meipi` but its pictures, in their order. The same essays give the same parts. */
export function shareParts({
  title,
  library,
  essays,
}: SharedFile): readonly { readonly name: string; readonly text: string }[] {
  const head = {
    format: shareFormat,
    version: shareVersion,
    data: { title, essays: essays.length, ...(library === undefined ? {} : { library }) },
  };
  return [
    { name: headPart, text: json(head) },
    ...essays.flatMap(({ id, edition, title: own, blocks, notebook }, index) => {
      const { annotations, reflection } = notebook;
      return [
        { name: essayPart(index + 1), text: json({ id, edition, title: own, blocks }) },
        { name: notesPart(index + 1), text: json({ essay: id, annotations, reflection }) },
      ];
    }),
  ];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
