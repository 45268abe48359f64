import { fingerprint } from './fingerprint';
import { mergedProperties, propertiesIn, propertiesText } from './front-matter';
import type { ManagedDocument } from './managed-document';
import type { FoundBlock, ManagedBlock } from './managed-text';
import { foundIn, isManaged, isReaders, marked } from './managed-text';

/** Text that does not stay in the file, and why: nothing is thrown away. */
export interface SetAside {
  /**
   * 'both': the reader changed it in the file, and the notes changed too. 'gone': the notes have it
   * no more. 'foreign': the file was not written by Meipi.
   */
  readonly why: 'both' | 'gone' | 'foreign';
  /** Never blank. */
  readonly text: string;
}

export interface MergedMarkdown {
  readonly text: string;
  /** In the order of the file. */
  readonly aside: readonly SetAside[];
}

/** A document as a new file. */
export function freshMarkdown({ properties, blocks }: ManagedDocument): string {
  const front = properties === null ? '' : propertiesText(properties, properties);
  return whole([front, ...blocks.map((block) => marked(block))]);
}

/**
 * A document written again into a file that holds it, or an older form of it. Three ways meet: what the
 * file has, what was written last time (known by its fingerprint), and what is to be written. The order
 * is the document's; own text stays below the block it stands below. A block that only the reader
 * changed stays as it is, one that only the notes changed is renewed, and where both did the reader's
 * is set aside. The same document again changes nothing.
 */
export function mergedMarkdown(present: string, next: ManagedDocument): MergedMarkdown {
  const text = present.replace(/^\ufeff/u, '').replace(/\r\n/gu, '\n');
  if (!isManaged(text)) {
    const aside: readonly SetAside[] = text.trim() === '' ? [] : [{ why: 'foreign', text }];
    return { text: freshMarkdown(next), aside };
  }
  const { properties } = next;
  const front = properties === null ? null : mergedProperties(propertiesIn(text), properties);
  const { above, blocks } = foundIn(front === null ? text : front.rest);
  const old = new Map(blocks.map((block) => [block.key, block]));
  const own = ownText(above, blocks, new Set(next.blocks.map(({ key }) => key)));
  const merged = whole([
    front?.text ?? '',
    own.get(top) ?? '',
    ...next.blocks.flatMap((block) => [
      writtenOver(old.get(block.key) ?? null, block),
      own.get(block.key) ?? '',
    ]),
  ]);
  return {
    text: asIn(present, merged),
    aside: [...(front?.aside ?? []), ...asideOf(blocks, next.blocks)],
  };
}

/** Pieces with a blank line between them. */
function whole(pieces: readonly string[]): string {
  return `${pieces.filter((piece) => piece !== '').join('\n\n')}\n`;
}

function writtenOver(old: FoundBlock | null, block: ManagedBlock): string {
  if (old === null || fingerprint(block.text) !== old.written) return marked(block);
  return fingerprint(old.text) === old.written ? marked(block) : marked(old, old.written);
}

/** Stands for the place above the first block; no key is empty. */
const top = '';

/** The reader's text by the block it goes below: where that is gone, the one before it in the file. */
function ownText(
  above: string,
  blocks: readonly FoundBlock[],
  staying: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const own = new Map([[top, above]]);
  let last = top;
  for (const { key, below } of blocks) {
    if (staying.has(key)) last = key;
    const pieces = [own.get(last) ?? '', below].filter((piece) => piece !== '');
    own.set(last, pieces.join('\n\n'));
  }
  return own;
}

function asideOf(
  blocks: readonly FoundBlock[],
  next: readonly ManagedBlock[],
): readonly SetAside[] {
  const now = new Map(next.map((block) => [block.key, fingerprint(block.text)]));
  return blocks.flatMap(({ key, text, written }): readonly SetAside[] => {
    const after = now.get(key);
    const present = fingerprint(text);
    const isEdited = present !== written;
    if (text === '' || after === present) return [];
    if (after === undefined) return isEdited || isReaders(key) ? [{ why: 'gone', text }] : [];
    return isEdited && after !== written ? [{ why: 'both', text }] : [];
  });
}

/** With the line ends and the byte order mark that the file has. */
function asIn(present: string, text: string): string {
  const windows = present.split('\r\n').length - 1;
  const isWindows = windows * 2 > present.split('\n').length - 1;
  const mark = present.startsWith('\ufeff') ? '\ufeff' : '';
  return mark + (isWindows ? text.replace(/\n/gu, '\r\n') : text);
}
