import type { Block } from './block';
import { isBody } from './essay';
import { marksOf } from './mark';
import { noteMark } from './note-mark';

/** A mark in the text that refers to a note of the same essay. */
export interface NoteLink {
  /** UTF-16 offset of the mark in the essay's text. */
  readonly offset: number;
  readonly length: number;
  /** Index of the note's block. */
  readonly note: number;
}

/** A mark where the text has it; `enumerates` where it numbers a point instead of referring to a note. */
interface Reference {
  readonly mark: string;
  readonly offset: number;
  readonly enumerates: boolean;
}

const marks = new RegExp(noteMark, 'gu');

/**
 * The marks of the body paired with the essay's notes, in text order. A mark without a note and a
 * note without a mark stay plain (ux.md 6.3); several marks may point to one note. Where several
 * notes have one mark (notes counted anew per page), they are paired in order if there are as many
 * marks, else not at all: a wrong link is worse than none.
 */
export function noteLinks(blocks: readonly Block[]): readonly NoteLink[] {
  const said = saidLinks(blocks);
  const notes = notesByMark(blocks);
  if (notes.size === 0) return said;
  const taken = new Set(said.map((link) => link.offset));
  const references = referencesIn(blocks).filter(
    ({ enumerates, mark, offset }) => !enumerates && notes.has(mark) && !taken.has(offset),
  );
  const counts = new Map<string, number>();
  for (const { mark } of references) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const seen = new Map<string, number>();
  const links: NoteLink[] = [];
  for (const { mark, offset } of references) {
    const candidates = notes.get(mark) ?? [];
    const nth = seen.get(mark) ?? 0;
    seen.set(mark, nth + 1);
    const single = candidates.length === 1;
    if (!single && candidates.length !== counts.get(mark)) continue;
    const note = candidates[single ? 0 : nth];
    if (note !== undefined) links.push({ offset, length: mark.length, note });
  }
  return said.length === 0 ? links : [...said, ...links].sort((a, b) => a.offset - b.offset);
}

/** The links that the source itself makes, from a mark to a note by its id. */
function saidLinks(blocks: readonly Block[]): readonly NoteLink[] {
  const notes = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'note' && block.id !== undefined) notes.set(block.id, index);
  }
  if (notes.size === 0) return [];
  const links: NoteLink[] = [];
  let blockStart = 0;
  for (const block of blocks) {
    for (const mark of marksOf(block)) {
      if (mark.kind !== 'note-reference') continue;
      const note = notes.get(mark.note);
      const { start, end } = mark;
      if (note !== undefined) links.push({ offset: blockStart + start, length: end - start, note });
    }
    blockStart += block.text.length + 1;
  }
  return links.sort((a, b) => a.offset - b.offset);
}

/** The way back: the links that lead to the note at block index `note`, in text order; empty where it stays plain. */
export function linksTo(links: readonly NoteLink[], note: number): readonly NoteLink[] {
  return links.filter((link) => link.note === note);
}

function notesByMark(blocks: readonly Block[]): Map<string, number[]> {
  const notes = new Map<string, number[]>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'note' || block.mark === '' || block.id !== undefined) continue;
    const same = notes.get(block.mark);
    if (same === undefined) notes.set(block.mark, [index]);
    else same.push(index);
  }
  return notes;
}

function referencesIn(blocks: readonly Block[]): Reference[] {
  const references: Reference[] = [];
  let start = 0;
  for (const block of blocks) {
    if (isBody(block)) {
      for (const reference of referencesOf(block.text, start)) references.push(reference);
    }
    start += block.text.length + 1;
  }
  return references;
}

/**
 * The marks of one block. ① at its start or behind a colon opens a list of points
 * (包括：①…；②…), and so do the marks that count on from it: nothing stands in front of them that
 * a note could explain.
 */
function referencesOf(text: string, start: number): Reference[] {
  const found: Reference[] = [];
  let expected: number | null = null;
  for (const match of text.matchAll(marks)) {
    const [mark] = match;
    const value = valueOf(mark);
    const opens = match.index === 0 || '：:'.includes(text.charAt(match.index - 1));
    const enumerates = opens || value === expected;
    if (enumerates) expected = value + 1;
    found.push({ mark, offset: start + match.index, enumerates });
  }
  return found;
}

/** ㉑ is 21 in NFKC as ① is 1 and ［１］ is [1]. */
const valueOf = (mark: string): number => Number(mark.normalize('NFKC').replace(/[^0-9]/gu, ''));
