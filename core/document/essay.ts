import type { EditionId, EssayId } from '../ids';
import type { Block, MetadataField } from './block';

/** One readable text, immutable. A changed source makes a new edition of the same essay. */
export interface Essay {
  readonly id: EssayId;
  readonly edition: EditionId;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/**
 * The essay's text: its blocks' texts joined by `\n`. It is the one coordinate space; every
 * position anywhere in Meipi is a UTF-16 offset in it.
 */
export function textOf(blocks: readonly Block[]): string {
  return texts.get(blocks) ?? blocks.map((block) => block.text).join('\n');
}

/** Has `textOf` give the text out of which these blocks were made, which is theirs joined, and not join it anew. */
export function keepText(blocks: readonly Block[], text: string): void {
  texts.set(blocks, text);
}

const texts = new WeakMap<readonly Block[], string>();

/** The value of a metadata field without its label, or null where the essay has none. */
export function metadata(essay: Pick<Essay, 'blocks'>, field: MetadataField): string | null {
  for (const block of essay.blocks) {
    if (block.kind === 'metadata' && block.field === field) return block.text.slice(block.value);
  }
  return null;
}

/** The keywords of 关键词, split at ； ; ， , 、 and wide spaces; empty where the essay has none. */
export function keywords(essay: Pick<Essay, 'blocks'>): readonly string[] {
  const line = metadata(essay, 'keywords');
  if (line === null) return [];
  return line
    .split(/[;；,，、\u3000]+/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

const uncounted: ReadonlySet<Block['kind']> = new Set([
  'clutter',
  'figure',
  'note',
  'reference',
  'back-heading',
]);

/** Whether a block is part of what one reads: counted in 字数 and in progress (ux.md 6.2, 7.13). */
export function isBody(block: Block): boolean {
  return !uncounted.has(block.kind) && !(block.kind === 'metadata' && block.field === 'title');
}

const prose: ReadonlySet<Block['kind']> = new Set([
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'cell',
  'preformatted',
]);

/** Whether a block is running text, which one goes through step by step: no title, no back matter, no picture. */
export function isProse(block: Block): boolean {
  return prose.has(block.kind);
}

/** 字数 of a text: its characters (code points), white space not counted. One walk: a text may be of millions. */
export function characters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isPair = (unit & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    if (isPair) at += 1;
    if (!isSpace(unit)) count += 1;
  }
  return count;
}

/** WhiteSpace and LineTerminator of ECMA-262, which `\s` matches. */
function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/** 字数 of an essay: the characters of its body. */
export function length(blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks) {
    if (isBody(block)) count += characters(block.text);
  }
  return count;
}

/** The first sentence of the body, for lists in which several essays share a title; '' where there is none. */
export function firstSentence(blocks: readonly Block[]): string {
  const first =
    blocks.find((block) => block.kind === 'paragraph') ??
    blocks.find((block) => isProse(block) && block.kind !== 'heading');
  if (first === undefined) return '';
  const end = first.text.search(/[。！？!?；;]/u);
  return end < 0 ? first.text : first.text.slice(0, end + 1);
}
