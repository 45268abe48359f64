import type { Pigment } from './pigment';

/**
 * How a mark is drawn: four ways over words; a bar beside a whole paragraph; a sign at one place
 * between two characters.
 */
export const markKinds = [
  'highlight',
  'underline',
  'wavy',
  'strike',
  'paragraph',
  'point',
] as const;

export type MarkKind = (typeof markKinds)[number];

/** The kinds that are drawn over words: each can become any other of them. */
export const wordKinds = ['highlight', 'underline', 'wavy', 'strike'] as const;

export type WordKind = (typeof wordKinds)[number];

export function isOnWords(kind: MarkKind): kind is WordKind {
  return kind !== 'paragraph' && kind !== 'point';
}

/** What a mark looks like. */
export interface Look {
  readonly kind: MarkKind;
  readonly pigment: Pigment;
}

/** What a mark over words looks like. */
export interface WordLook extends Look {
  readonly kind: WordKind;
}

export function isSameLook(a: Look, b: Look): boolean {
  return a.kind === b.kind && a.pigment === b.pigment;
}
