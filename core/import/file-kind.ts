import type { ImportFormatName } from './import-formats';
import { importFormats } from './import-formats';
import { headPart } from '../share/shared-file';
import { zipNames } from './zip-names';

/**
 * What a file is: a kind that some version of Meipi reads, one that has a sentence of its own
 * (ux.md 12), or another.
 */
export type FileKind = 'txt' | 'md' | 'html' | 'docx' | 'epub' | 'meipi' | 'pdf' | 'doc' | 'other';

const markdownName = /\.(?:md|markdown|mdown|mkd)$/iu;
const htmlName = /\.(?:html?|xhtml)$/iu;
/** How files begin that hold no text: pictures, sound, programs, other archives. */
const begins = [
  '89504e47',
  'ffd8ff',
  '47494638',
  '52494646',
  '49443303',
  '49443304',
  '7f454c46',
  '4d5a9000',
  '1f8b08',
  '377abcaf271c',
  '52617221',
  '424d',
  '00000018667479',
  '00000020667479',
  '53514c69746520666f726d6174',
];

/**
 * Tells a file's kind by its content; its name decides only between kinds of text that look alike.
 * What is like nothing known is taken for text: then its encoding tells.
 */
export function fileKind(bytes: Uint8Array, name: string): FileKind {
  if (startsWith(bytes, '504b0304') || startsWith(bytes, '504b0506')) return kindOfZip(bytes, name);
  if (startsWith(bytes, 'd0cf11e0a1b11ae1')) {
    return holds(bytes, 'WordDocument') ? 'doc' : 'other';
  }
  const head = headOf(bytes);
  if (head.trimStart().startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'other';
  if (begins.some((one) => startsWith(bytes, one)) && !isBitmapWord(bytes)) return 'other';
  if (isHtml(head) || htmlName.test(name)) return 'html';
  return markdownName.test(name) ? 'md' : 'txt';
}

/** The importer's name for a kind, or null where there is none yet. */
export function importFormatOf(kind: FileKind): ImportFormatName | null {
  return importFormats.find((format) => format === kind) ?? null;
}

function kindOfZip(bytes: Uint8Array, name: string): FileKind {
  const names = zipNames(bytes);
  if (names.has(headPart)) return 'meipi';
  if (names.has('word/document.xml')) return 'docx';
  // EPUB 3.3, OCF: it is there in every book; some writers pack the folder that it should stand in.
  if ([...names].some((one) => /^(?:[^/]+\/)?META-INF\/container\.xml$/u.test(one))) return 'epub';
  // One that broke off has lost its directory.
  return /\.meipi$/iu.test(name) ? 'meipi' : 'other';
}

/** The first kilobyte, a letter a byte, without a byte order mark and without the zeros of UTF-16. */
function headOf(bytes: Uint8Array): string {
  const codes = bytes.subarray(0, 1024).filter((byte) => byte > 0);
  return String.fromCharCode(...codes).replace(
    /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u,
    '',
  );
}

/** Whether markup opens a page; comments and an XML declaration may stand before it (HTML, "sniffing a mislabeled feed"). */
function isHtml(head: string): boolean {
  return /^(?:\s|<\?xml[^>]*>|<!--[^]*?-->)*<(?:!doctype\s+html|html|head|body)\b/iu.test(head);
}

/** "BM" begins a text as well: a bitmap says its own size next, and two zeros. */
function isBitmapWord(bytes: Uint8Array): boolean {
  return startsWith(bytes, '424d') && bytes.subarray(6, 10).some((byte) => byte !== 0);
}

function startsWith(bytes: Uint8Array, hex: string): boolean {
  for (let at = 0; at * 2 < hex.length; at += 1) {
    if (bytes[at] !== Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16)) return false;
  }
  return true;
}

/** Whether the directory of an OLE file may name a stream: its names are UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wide = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wide[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
