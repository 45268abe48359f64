import type { Pigment } from '../annotation/pigment';
import { assertNever } from '../result';
import type { Words } from '../words/words';
import { paragraphsOf } from './clean-text';
import { inkColours, pigmentColours } from './pigment-colours';
import { remarksOn } from './remarks';
import type { NotesBlock, NotesExcerpt, NotesPoint, StudyNotes } from './study-notes';

/** The named styles of the Word document; how each looks is said where the file is made. */
export const wordStyles = [
  'title',
  'byline',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'fact',
  'reflection',
  'point',
  'pointMore',
  'pointComment',
  'pointAbout',
  'excerpt',
  'comment',
  'about',
] as const;
export type WordStyle = (typeof wordStyles)[number];

/** Words of one look; `label` is set in 黑体 in its colour (six hex digits), small before a comment. */
export interface WordRun {
  readonly text: string;
  readonly look: 'plain' | 'label';
  readonly colour: string | null;
}

export interface WordParagraph {
  readonly style: WordStyle;
  readonly runs: readonly WordRun[];
  /** Colour of the bar at its left, six hex digits; null where there is none. */
  readonly bar: string | null;
  /** Stays on one page with the next paragraph. */
  readonly keepNext: boolean;
}

/** A Word document as plain data, every text free of what XML does not take. */
export interface WordDocument {
  readonly title: string;
  readonly creator: string;
  readonly paragraphs: readonly WordParagraph[];
}

/** Study notes as the document tree of a Word file. */
export function wordDocument({ title, creator, words, blocks }: StudyNotes): WordDocument {
  return { title, creator, paragraphs: blocks.flatMap((block) => paragraphs(block, words)) };
}

function paragraphs(block: NotesBlock, words: Words): readonly WordParagraph[] {
  switch (block.kind) {
    case 'title':
      return block.lines.map((line) => paragraph('title', [plain(line)]));
    case 'byline':
      return [paragraph('byline', [plain(block.text)])];
    case 'heading':
      return [paragraph(`heading${block.level}`, [plain(block.text)])];
    case 'fact':
      return [paragraph('fact', [label(`${block.label}\t`), plain(block.text)])];
    case 'reflection':
      return paragraphsOf(block.text).map((line) => paragraph('reflection', [plain(line)]));
    case 'point':
      return point(block, words);
    case 'excerpt':
      return excerpt(block, words);
    default:
      return assertNever(block);
  }
}

function point(block: NotesPoint, words: Words) {
  const { number, passage, source, pigment } = block;
  const marker = number === null ? '•' : `${number}.`;
  const [first = '', ...rest] = paragraphsOf(passage);
  const marked = label(`${marker}\t`, pigmentColours[pigment].label);
  return [
    ...(first === '' ? [] : [paragraph('point', [marked, plain(first)])]),
    ...rest.map((line) => paragraph('pointMore', [plain(line)])),
    ...said(block, words, 'pointComment'),
    ...(source === '' ? [] : [paragraph('pointAbout', [plain(source)])]),
  ];
}

/** Passage, comment and source hold together; the bar beside the passage has its colour. */
function excerpt(block: NotesExcerpt, words: Words) {
  const { passage, about, pigment } = block;
  const [name = '', ...rest] = about;
  const join = words.notes.listJoin;
  const barred = paragraphsOf(passage).map((line) => ({
    ...paragraph('excerpt', [plain(line)]),
    bar: barOf(pigment),
    keepNext: true,
  }));
  return [
    ...barred,
    ...said(block, words, 'comment').map((one) => ({ ...one, keepNext: true })),
    paragraph('about', [
      label(name, pigmentColours[pigment].label),
      ...rest.map((part) => plain(`${join}${part}`)),
    ]),
  ];
}

function barOf(pigment: Pigment): string {
  return pigmentColours[pigment].line;
}

function said(
  block: NotesExcerpt | NotesPoint,
  words: Words,
  style: WordStyle,
): readonly WordParagraph[] {
  return remarksOn(block, words).flatMap((remark) =>
    paragraphsOf(remark.text).map((line, index) =>
      paragraph(style, [
        ...(index === 0
          ? [label(`${remark.label}${words.notes.wideJoin}`, inkColours.accent)]
          : []),
        plain(line),
      ]),
    ),
  );
}

function paragraph(style: WordStyle, runs: readonly WordRun[]): WordParagraph {
  return { style, runs, bar: null, keepNext: false };
}

function plain(text: string): WordRun {
  return { text, look: 'plain', colour: null };
}

function label(text: string, colour: string | null = null): WordRun {
  return { text, look: 'label', colour };
}
