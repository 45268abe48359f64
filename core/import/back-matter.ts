import type { BackHeadingBlock } from '../document/block';
import { noteMark } from '../document/note-mark';

const sections: readonly (readonly [BackHeadingBlock['section'], RegExp])[] = [
  ['notes', /^[【[〔［]?\s?(?:注|注\s{0,3}释|注\s{0,3}解|尾\s{0,3}注)\s?[】\]〕］]?\s?[:：]?$/u],
  [
    'references',
    /^[【[〔［]?\s?(?:主要)?参\s?考\s?(?:文\s?献|资\s?料|书\s?目)\s?[】\]〕］]?\s?[:：]?$/u,
  ],
];

/** The section a line opens by standing alone, 注释: or 参考文献, or null. */
export function backSection(line: string): BackHeadingBlock['section'] | null {
  if (line.length > 20) return null;
  return sections.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}

const entryMark = new RegExp(
  `^(?:${noteMark}|[(（][0-9０-９]{1,3}[)）]|[0-9０-９]{1,3}(?:、|[.．](?![0-9])))`,
  'u',
);

/** The mark that opens an entry of the back matter (①, [1], (1), `1.`), or null where a line has none. */
export function entryMarkOf(line: string): string | null {
  return entryMark.exec(line.slice(0, 8))?.[0] ?? null;
}

/**
 * Whether a line without a mark of its own, below 注释 or 参考文献, may belong there: it holds at
 * most one full stop, or names a kind of source (GB/T 7714: [J], [M] …). More sentences than that
 * are prose: the essay goes on.
 */
export function continuesEntry(line: string): boolean {
  const stop = line.indexOf('。');
  if (stop < 0 || line.indexOf('。', stop + 1) < 0) return true;
  return /\[[A-Z](?:\/OL)?\]/u.test(line);
}
