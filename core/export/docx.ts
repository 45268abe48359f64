import type { Pigment } from '../annotation/pigment';
import { assertNever } from '../result';
import type { Words } from '../words/words';
import { paragraphsOf } from './clean-text';
import { inkColours, pigmentColours } from './pigment-colours';
import { remarksOn } from './remarks';
import type { NotesBlock, NotesExcerpt, NotesPoint, StudyNotes } from './study-notes';
import type { WordDocument, WordParagraph, WordStyle } from './word-document';
import { label, paragraph, plain } from './word-document';

/** Study notes as the document tree of a Word file. */
export function wordDocument({ title, creator, words, blocks }: StudyNotes): WordDocument {
  return {
    title,
    creator,
    blocks: blocks.flatMap((block) => notesParagraphs(block, words)),
    comments: [],
    annotator: '',
  };
}

/** A piece of the notes as paragraphs. */
export function notesParagraphs(block: NotesBlock, words: Words): readonly WordParagraph[] {
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
    case 'quotation':
      return paragraphsOf(block.text).map((line) => ({
        ...paragraph('quotation', [plain(line)]),
        bar: inkColours.ink3,
      }));
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
    ...said(block, words, { first: 'pointComment', more: 'pointCommentMore' }),
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
    ...said(block, words, { first: 'comment', more: 'commentMore' }).map((one) => ({
      ...one,
      keepNext: true,
    })),
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
  styles: Readonly<Record<'first' | 'more', WordStyle>>,
): readonly WordParagraph[] {
  return remarksOn(block, words).flatMap((remark) =>
    paragraphsOf(remark.text).map((line, index) =>
      paragraph(index === 0 ? styles.first : styles.more, [
        ...(index === 0
          ? [label(`${remark.label}${words.notes.wideJoin}`, inkColours.accent)]
          : []),
        plain(line),
      ]),
    ),
  );
}
