import { assertNever } from '../result';
import type { Words } from '../words/words';
import { paragraphsOf } from './clean-text';
import type { ExportFormat } from './export-format';
import { escaped, filePolicy, htmlPage, printPolicy } from './html-page';
import { htmlStyle } from './html-style';
import { remarksOn } from './remarks';
import type { NotesBlock, NotesExcerpt, NotesPoint, StudyNotes } from './study-notes';

/** Study notes as one HTML file that needs nothing beside it and prints well. */
export const html: ExportFormat = {
  extension: 'html',
  write: (notes) => page(notes, filePolicy, htmlStyle),
};

/** The page that becomes a PDF; `faces` are the @font-face rules of the app's own typefaces. */
export function printPage(notes: StudyNotes, faces: string): string {
  return page(notes, printPolicy, `${faces}${htmlStyle}`);
}

/** Study notes as a piece of HTML for the clipboard, without head or style. */
export function htmlFragment({ language, words, blocks }: StudyNotes): string {
  const pieces = blocks.map((block) => notesPiece(block, words)).join('\n');
  return `<meta charset="utf-8"><div lang="${language}">${pieces}</div>`;
}

function page({ blocks, words, ...head }: StudyNotes, policy: string, css: string): string {
  const body = ['<main>', ...blocks.map((block) => notesPiece(block, words)), '</main>'];
  return htmlPage(head, policy, css, body);
}

/** A piece of the notes as an element. */
export function notesPiece(block: NotesBlock, words: Words): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${block.lines.map(escaped).join('<br>')}</h1>`;
    case 'byline':
      return `<p class="by">${escaped(block.text)}</p>`;
    case 'heading':
      return `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`;
    case 'fact':
      return `<p class="fact">${labelled(block.label, words)}${escaped(block.text)}</p>`;
    case 'reflection':
      return `<div class="own">${paragraphs(block.text)}</div>`;
    case 'quotation':
      return `<blockquote class="quoted">${paragraphs(block.text)}</blockquote>`;
    case 'point':
      return point(block, words);
    case 'excerpt':
      return excerpt(block, words);
    default:
      return assertNever(block);
  }
}

function point(block: NotesPoint, words: Words): string {
  const { number, passage, source, pigment } = block;
  const [first = '', ...rest] = paragraphsOf(passage);
  const marker = number === null ? '' : `<span class="no">${number}.</span> `;
  return [
    `<div class="point ${pigment}">`,
    ...(first === '' ? [] : [`<p>${marker}${escaped(first)}</p>`]),
    ...rest.map(paragraph),
    said(block, words),
    ...(source === '' ? [] : [`<p class="about">${escaped(source)}</p>`]),
    '</div>',
  ].join('');
}

function excerpt(block: NotesExcerpt, words: Words): string {
  const { passage, pigment } = block;
  const [name = '', ...rest] = block.about;
  const quoted = passage === '' ? '' : `<blockquote>${paragraphs(passage)}</blockquote>`;
  const more = rest.map((part) => escaped(`${words.notes.listJoin}${part}`)).join('');
  const about = `<p class="about"><b>${escaped(name)}</b>${more}</p>`;
  return `<section class="note ${pigment}">${quoted}${said(block, words)}${about}</section>`;
}

/** A label keeps its distance by a space of its own: what is pasted elsewhere loses the style sheet. */
function labelled(label: string, { notes }: Words): string {
  return `<b>${escaped(label)}</b>${notes.wideJoin}`;
}

function said(block: NotesExcerpt | NotesPoint, words: Words): string {
  let pieces = '';
  for (const { label, text } of remarksOn(block, words)) {
    const [first = '', ...rest] = paragraphsOf(text);
    const opened = `<p>${labelled(label, words)}${escaped(first)}</p>`;
    pieces += `<div class="said">${opened}${rest.map(paragraph).join('')}</div>`;
  }
  return pieces;
}

function paragraphs(text: string): string {
  return paragraphsOf(text).map(paragraph).join('');
}

function paragraph(line: string): string {
  return `<p>${escaped(line)}</p>`;
}
