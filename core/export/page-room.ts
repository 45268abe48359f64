import { assertNever } from '../result';
import type { Words } from '../words/words';
import type { WordLayout } from './export-choices';
import { paragraphsOf } from './clean-text';
import { remarksOn } from './remarks';
import type { NotesBlock } from './study-notes';

/**
 * One A4 page of a layout, in points, set in 思源宋体, whose lines are the
 * highest of all that stand in for others: Word has room for a line more in 宋体.
 */
export interface PageRoom {
  /** Between the margins. */
  readonly height: number;
  /** Full-width characters on a line. */
  readonly width: number;
  /** A title's characters are larger: how many of them stand on a line. */
  readonly titleWidth: number;
  /** A line of each, with the space around it where it stands alone. */
  readonly title: number;
  readonly byline: number;
  readonly heading1: number;
  readonly heading2: number;
  readonly fact: number;
  readonly text: number;
  readonly small: number;
}

export const pageRooms: Readonly<Record<WordLayout, PageRoom>> = {
  common: {
    height: 694,
    width: 36,
    titleWidth: 19,
    title: 44.5,
    byline: 22.6,
    heading1: 51,
    heading2: 42,
    fact: 22.6,
    text: 26.1,
    small: 20,
  },
  official: {
    height: 632,
    width: 27,
    titleWidth: 19,
    title: 43,
    byline: 28,
    heading1: 28,
    heading2: 28,
    fact: 28,
    text: 28,
    small: 28,
  },
};

/** Full-width characters that words hang in behind a label, in a paragraph of one's own, and behind a number. */
const indents = { fact: 5, reflection: 2, point: 2 } as const;

/** How high pieces of notes stand on a page, in points. */
export function heightOf(blocks: readonly NotesBlock[], page: PageRoom, words: Words): number {
  return blocks.reduce((sum, block) => sum + heightOfOne(block, page, words), 0);
}

function heightOfOne(block: NotesBlock, page: PageRoom, words: Words): number {
  const lines = (text: string, indent = 0, width = page.width, first = 0) =>
    paragraphsOf(text)
      .map((line) => Math.max(1, Math.ceil((widthOf(line) + first) / (width - indent))))
      .reduce((sum, count) => sum + count, 0);
  switch (block.kind) {
    case 'title':
      return block.lines.reduce(
        (sum, line) => sum + lines(line, 0, page.titleWidth) * page.title,
        0,
      );
    case 'byline':
      return lines(block.text) * page.byline;
    case 'heading':
      return block.level === 1 ? page.heading1 : page.heading2;
    case 'fact':
      return lines(block.text, indents.fact) * page.fact;
    case 'reflection':
      return lines(block.text, 0, page.width, indents.reflection) * page.text;
    case 'quotation':
      return lines(block.text, indents.reflection) * page.text;
    case 'point':
    case 'excerpt': {
      const said = remarksOn(block, words).map(({ label, text }) => `${label}　${text}`);
      const passage = block.passage === '' ? [] : [block.passage];
      const about = block.kind === 'point' ? block.source : block.about.join(words.notes.listJoin);
      const text = [...passage, ...said].reduce((sum, one) => sum + lines(one, indents.point), 0);
      return text * page.text + (about === '' ? 0 : page.small * lines(about, indents.point));
    }
    default:
      return assertNever(block);
  }
}

/** In full-width characters; a Latin letter or digit takes half of one. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u0300' ? 0.55 : 1;
  return width;
}
