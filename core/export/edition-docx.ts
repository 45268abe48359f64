import type { Look } from '../annotation/mark-kind';
import { localTime } from '../local-day';
import { assertNever } from '../result';
import { paragraphsOf } from './clean-text';
import { notesParagraphs } from './docx';
import type {
  Edition,
  EditionBlock,
  EditionComment,
  EditionEssay,
  EditionNote,
  EditionParagraph,
  EditionPiece,
  EditionRole,
} from './edition';
import { takesDots } from './edition';
import type { EditionRuby } from './edition-ruby';
import { withRuby } from './edition-ruby';
import { inkColours, pigmentColours } from './pigment-colours';
import type {
  WordBlock,
  WordComment,
  WordDocument,
  WordDress,
  WordParagraph,
  WordRun,
  WordStyle,
} from './word-document';
import { label, paragraph, plain } from './word-document';

/** The ids of a note's comments in the document: its own first, then its replies'. */
type CommentIds = ReadonlyMap<EditionNote['number'], readonly number[]>;

/** An annotated edition as the document tree of a Word file: notes are Word's own comments. */
export function editionDocument(edition: Edition): WordDocument {
  const notes = edition.essays.flatMap((essay) => essay.notes);
  const ids = commentIds(notes);
  return {
    title: edition.title,
    creator: edition.creator,
    blocks: edition.essays.flatMap((essay, index) => essayBlocks(edition, essay, ids, index > 0)),
    comments: notes.flatMap((note) => commentsOf(edition, note, ids.get(note.number) ?? [])),
    annotator: edition.annotator,
  };
}

function commentIds(notes: readonly EditionNote[]): CommentIds {
  let next = 0;
  return new Map(
    notes.map(({ number, followUps }) => {
      const own = Array.from({ length: followUps.length + 1 }, (_, index) => next + index);
      next += own.length;
      return [number, own];
    }),
  );
}

/** Years that Word's dates can say. */
const isWordDate = /^\d{4}-/u;

function commentsOf(
  edition: Edition,
  note: EditionNote,
  ids: readonly number[],
): readonly WordComment[] {
  const [first = 0] = ids;
  const { words, timeZone, now } = edition;
  const date = (instant: string) => {
    const time = localTime(instant, timeZone);
    return isWordDate.test(time) ? time : localTime(now, timeZone);
  };
  const about = note.about.join(words.notes.listJoin);
  const name = label(words.pigments[note.pigment], pigmentColours[note.pigment].label);
  const said = note.comment === null ? [] : linesOf(note.comment);
  const small = about === '' ? [] : [label(about)];
  const own = [...said, ...small];
  return [
    // Word shows no comment that is empty.
    { id: first, parent: null, lines: own.length === 0 ? [name] : own, date: date(note.created) },
    ...note.followUps.map((one, index) => ({
      id: ids[index + 1] ?? first,
      parent: first,
      lines: linesOf(one),
      date: date(one.created),
    })),
  ];
}

function linesOf({ text }: EditionComment): readonly WordRun[] {
  return paragraphsOf(text).map(plain);
}

function essayBlocks(
  { words }: Edition,
  { blocks, after, title }: EditionEssay,
  ids: CommentIds,
  newPage: boolean,
): readonly WordBlock[] {
  const essay = blocks.map((block) => wordBlock(block, ids));
  // A text without a title line of its own, or one that is gone, is named all the same.
  const titled = blocks.some((block) => block.kind === 'paragraph' && block.role === 'title');
  const all = [
    ...(titled ? [] : [paragraph('title', [plain(title)])]),
    ...essay,
    ...after.flatMap((block) => notesParagraphs(block, words)),
  ];
  const [first, ...rest] = all;
  return newPage && first?.kind === 'paragraph' ? [{ ...first, newPage }, ...rest] : all;
}

function wordBlock(block: EditionBlock, ids: CommentIds): WordBlock {
  switch (block.kind) {
    case 'paragraph':
      return wordParagraph(block, ids);
    case 'table': {
      const rows = block.rows.map((cells) =>
        cells.map((cell) => ({
          ...cell,
          paragraphs: cell.paragraphs.map((one) => wordParagraph(one, ids)),
        })),
      );
      return { kind: 'table', rows };
    }
    default:
      return assertNever(block);
  }
}

const styles: Readonly<Record<EditionRole, WordStyle>> = {
  title: 'title',
  author: 'byline',
  affiliation: 'affiliation',
  abstract: 'abstract',
  keywords: 'abstract',
  'about-author': 'aboutAuthor',
  heading1: 'heading1',
  heading2: 'heading2',
  heading3: 'heading3',
  body: 'body',
  item: 'item',
  quote: 'quote',
  cell: 'cell',
  figure: 'figure',
  preformatted: 'preformatted',
  'back-heading': 'heading1',
  note: 'note',
  reference: 'reference',
};

function wordParagraph(
  { role, level, bar, pieces, picture }: EditionParagraph,
  ids: CommentIds,
): WordParagraph {
  return {
    ...paragraph(
      styles[role],
      withRuby(pieces).flatMap((one) => ('base' in one ? rubyRuns(one, ids) : [wordRun(one, ids)])),
    ),
    level,
    bar: bar === null ? null : pigmentColours[bar].line,
    ...(picture === undefined ? {} : { picture }),
  };
}

function wordRun(piece: EditionPiece, ids: CommentIds): WordRun {
  const run =
    piece.part === 'label' ? label(`${piece.text}\u3000`, inkColours.ink) : plain(piece.text);
  const all = (numbers: readonly number[]) => numbers.flatMap((number) => ids.get(number) ?? []);
  return {
    ...run,
    dress: dressOf(piece),
    opens: all(piece.opens),
    closes: all(piece.closes),
  };
}

/** Characters with their reading above them; in brackets where they do not look alike: Word has one run for them. */
function rubyRuns({ base, reading, all }: EditionRuby, ids: CommentIds): readonly WordRun[] {
  const runs = all.map((piece) => wordRun(piece, ids));
  const looks = new Set(runs.slice(0, base.length).map(({ dress }) => JSON.stringify(dress)));
  const [first] = runs;
  if (first === undefined || looks.size !== 1) return runs;
  const wordsOf = (pieces: readonly EditionPiece[]) => pieces.map(({ text }) => text).join('');
  return [
    {
      ...first,
      text: wordsOf(base),
      ruby: wordsOf(reading),
      opens: runs.flatMap(({ opens }) => opens),
      closes: runs.flatMap(({ closes }) => closes),
    },
  ];
}

function dressOf({ text, part, styles: own, looks }: EditionPiece): WordDress | null {
  if (own.length === 0 && looks.length === 0 && part === 'text') return null;
  const [shade, line, strike] = [
    looks.find(({ kind }) => kind === 'highlight'),
    looks.find(({ kind }) => kind === 'underline' || kind === 'wavy'),
    looks.find(({ kind }) => kind === 'strike'),
  ];
  return {
    shade: shade === undefined ? null : pigmentColours[shade.pigment].tint,
    line: lineOf(line, own.includes('underline')),
    colour: strike === undefined ? null : pigmentColours[strike.pigment].line,
    struck: strike !== undefined || own.includes('strike'),
    bold: own.includes('strong') || part === 'run-in3' || part === 'label',
    italic: own.includes('emphasis') && !takesDots(text),
    dotted: own.includes('emphasis') && takesDots(text),
    script: own.includes('sup') ? 'sup' : own.includes('sub') ? 'sub' : null,
    face:
      part === 'run-in1'
        ? 'hei'
        : part === 'run-in2'
          ? 'kai'
          : own.includes('code')
            ? 'code'
            : null,
  };
}

function lineOf(look: Look | undefined, underlined: boolean): WordDress['line'] {
  if (look !== undefined) {
    const kind = look.kind === 'wavy' ? 'wave' : 'single';
    return { kind, colour: pigmentColours[look.pigment].line };
  }
  return underlined ? { kind: 'single', colour: inkColours.ink } : null;
}
