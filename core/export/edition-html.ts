import type { StyleName } from '../document/mark';
import { styleElements } from '../document/mark';
import { assertNever } from '../result';
import type {
  Edition,
  EditionBlock,
  EditionEssay,
  EditionNote,
  EditionParagraph,
  EditionPicture,
  EditionPiece,
  EditionRole,
  EditionTable,
  PictureAddress,
} from './edition';
import { takesDots } from './edition';
import { asideOf } from './edition-aside';
import type { EditionRuby } from './edition-ruby';
import { withRuby } from './edition-ruby';
import { editionStyle } from './edition-style';
import { notesPiece } from './html';
import { escaped, filePolicy, htmlPage, printPolicy } from './html-page';

/** An annotated edition as one HTML file: the notes stand in the margin beside their passages. Pictures lie in it. */
export function editionHtml(edition: Edition, address: PictureAddress = noPictures): string {
  return page(edition, filePolicy, editionStyle, address);
}

/** The page of an edition that is printed; `faces` are the @font-face rules of the app's own typefaces. */
export function editionPrintPage(
  edition: Edition,
  faces: string,
  address: PictureAddress = noPictures,
): string {
  return page(edition, printPolicy, `${faces}${editionStyle}`, address);
}

const noPictures: PictureAddress = () => '';

function page(edition: Edition, policy: string, css: string, address: PictureAddress): string {
  const noted = edition.essays.some(({ notes }) => notes.length > 0);
  const body = [
    `<main class="edition${noted ? ' noted' : ''}">`,
    ...edition.essays.map((essay) => article(edition, essay, address)),
    '</main>',
  ];
  const shows = edition.essays.some(({ blocks }) => blocks.some((block) => 'picture' in block));
  return htmlPage(edition, shows ? `${policy}; img-src data:` : policy, css, body);
}

function article(
  edition: Edition,
  { title, blocks, notes, after }: EditionEssay,
  address: PictureAddress,
): string {
  const asides = new Map(notes.map((note) => [note.number, aside(edition, note)]));
  const titled = blocks.some((block) => block.kind === 'paragraph' && block.role === 'title');
  return [
    // Whatever language the interface has, which is the page's.
    '<article lang="zh-CN">',
    ...(titled ? [] : [`<h1>${escaped(title)}</h1>`]),
    ...blocks.map((block) => piece(block, asides, address)),
    ...after.map((block) => notesPiece(block, edition.words)),
    '</article>',
  ].join('\n');
}

type Asides = ReadonlyMap<EditionNote['number'], string>;

function piece(block: EditionBlock, asides: Asides, address: PictureAddress): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block, asides, address);
    case 'table':
      return table(block, asides);
    default:
      return assertNever(block);
  }
}

const tags: Readonly<Partial<Record<EditionRole, string>>> = {
  title: 'h1',
  heading1: 'h2',
  heading2: 'h3',
  heading3: 'h4',
  'back-heading': 'h2',
  quote: 'blockquote',
  preformatted: 'pre',
};

function paragraph(
  { role, level, bar, pieces, picture }: EditionParagraph,
  asides: Asides,
  address: PictureAddress = noPictures,
): string {
  const tag = tags[role] ?? 'p';
  const classes = [role, ...(bar === null ? [] : ['bar', bar])].join(' ');
  // A number of ours, and no words of anyone.
  const deep = level === 0 ? '' : ` style="--level:${level}"`;
  const words = withRuby(pieces)
    .map((one) => ('base' in one ? rubyOf(one, asides) : wordsOf([one], marked(one), asides)))
    .join('');
  const image = picture === undefined ? '' : pictured(picture, address(picture.file));
  return `<${tag} class="${classes}"${deep}>${image}${words}</${tag}>`;
}

function pictured({ words, width, height }: EditionPicture, address: string): string {
  if (address === '') return escaped(words);
  const sides = `width="${width}" height="${height}"`;
  return `<img src="${escaped(address)}" ${sides} alt="${escaped(words)}">`;
}

/** Notes on a table stand below it: none can leave its cell. */
function table({ rows }: EditionTable, asides: Asides): string {
  const below: number[] = [];
  const lines = rows.map((cells) => {
    const inner = cells.map(({ paragraphs, rows: high, columns: wide, header }) => {
      below.push(...paragraphs.flatMap(({ pieces }) => pieces.flatMap(({ closes }) => closes)));
      const tag = header ? 'th' : 'td';
      const span = `${high > 1 ? ` rowspan="${high}"` : ''}${wide > 1 ? ` colspan="${wide}"` : ''}`;
      const words = paragraphs.map((one) => paragraph(one, referencesOnly(asides))).join('');
      return `<${tag}${span}>${words}</${tag}>`;
    });
    return `<tr>${inner.join('')}</tr>`;
  });
  const notes = below.flatMap((number) => asides.get(number) ?? []).join('');
  const under = notes === '' ? '' : `<p class="under">${notes}</p>`;
  return `<div class="table"><table>${lines.join('')}</table></div>${under}`;
}

function referencesOnly(asides: Asides): Asides {
  return new Map([...asides.keys()].map((number) => [number, '']));
}

const parts: Readonly<Record<EditionPiece['part'], readonly [open: string, close: string]>> = {
  text: ['', ''],
  label: ['<b class="label">', '</b>'],
  marker: ['<span class="marker">', '</span>'],
  'note-mark': ['<sup>', '</sup>'],
  'run-in1': ['<span class="run-in1" role="heading" aria-level="2">', '</span>'],
  'run-in2': ['<span class="run-in2" role="heading" aria-level="3">', '</span>'],
  'run-in3': ['<span class="run-in3" role="heading" aria-level="4">', '</span>'],
};

/** A program that knows no readings shows the brackets. */
function rubyOf({ base, reading, all }: EditionRuby, asides: Asides): string {
  const [characters, above] = [base, reading].map((pieces) => pieces.map(marked).join(''));
  const ruby = `<ruby>${characters}<rp>（</rp><rt>${above}</rt><rp>）</rp></ruby>`;
  return wordsOf(all, ruby, asides);
}

/** Words with the notes that stand in them. */
function wordsOf(pieces: readonly EditionPiece[], words: string, asides: Asides): string {
  const points = pieces.flatMap((one) => one.points);
  const closes = pieces.flatMap((one) => one.closes);
  return [
    ...points.map((pigment) => `<span class="place ${pigment}"></span>`),
    words,
    ...closes.map((number) => `<sup class="ref">${number}</sup>${asides.get(number) ?? ''}`),
  ].join('');
}

const dotted = { emphasis: '<em class="dotted">' };

/** The words of a piece as they look. */
function marked({ text, part, styles, looks }: EditionPiece): string {
  if (text === '') return '';
  const [open, close] = parts[part];
  const openings: Partial<Record<StyleName, string>> = takesDots(text) ? dotted : {};
  const styled = styles.reduce(
    (inside, style) =>
      `${openings[style] ?? `<${styleElements[style]}>`}${inside}</${styleElements[style]}>`,
    escaped(text),
  );
  // The newest lies on top, which is the innermost.
  const words = looks.reduce(
    (inside, { kind, pigment }) => `<mark class="${kind} ${pigment}">${inside}</mark>`,
    styled,
  );
  return `${open}${words}${close}`;
}

/** A note beside its passage. Only elements that may stand within a paragraph are in it. */
function aside(edition: Edition, note: EditionNote): string {
  const { head, said, about } = asideOf(edition, note);
  return [
    `<span class="aside ${note.pigment}" role="note">`,
    `<b>${escaped(head)}</b>`,
    ...said.map(({ name, lines }) => {
      const words = lines.map((line) => `<span class="line">${escaped(line)}</span>`).join(' ');
      return name === '' ? words : `<span class="later"><i>${escaped(name)}</i>${words}</span>`;
    }),
    `<small>${escaped(about)}</small>`,
    '</span>',
  ].join(' ');
}
