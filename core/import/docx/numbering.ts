import type { TreeElement } from '../tree';
import { childrenOf, valueOf } from './docx-parts';
import { numberIn } from './number-formats';

/** What Word draws before a numbered paragraph. */
export interface Drawn {
  readonly marker: string;
  /** Counted from 0. */
  readonly level: number;
  /** Whether the marker is a part of the words, as 第一章 and 一、 are; bullets and 1. are a list's. */
  readonly inWords: boolean;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

const deepest = 8;
const usual: Level = { format: 'decimal', text: '%1.', start: 1 };

/** Counts a document's numbered paragraphs as they come (OOXML 17.9). */
export class Numbering {
  readonly #abstract = new Map<string, readonly Level[]>();
  readonly #lists = new Map<string, string>();
  readonly #counts = new Map<string, number[]>();

  constructor(part: TreeElement | null) {
    for (const one of childrenOf(part)) {
      if (one.name === 'abstractNum') {
        this.#abstract.set(one.attributes.get('abstractNumId') ?? '', levelsOf(one));
      } else if (one.name === 'num') {
        this.#lists.set(one.attributes.get('numId') ?? '', valueOf(one, 'abstractNumId') ?? '');
      }
    }
  }

  /** Counts a paragraph on; null where its properties (`numPr`) number nothing. */
  next(properties: TreeElement | null): Drawn | null {
    const list = valueOf(properties, 'numId');
    const abstract = list === null ? undefined : this.#lists.get(list);
    if (abstract === undefined) return null;
    const level = Math.min(deepest, Math.max(0, Number(valueOf(properties, 'ilvl') ?? 0) || 0));
    const levels = this.#abstract.get(abstract) ?? [];
    const own = levels[level] ?? usual;
    if (own.format === 'none') return null;
    const counts = this.#counts.get(abstract) ?? [];
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    // A paragraph of a higher level begins the lower ones anew.
    counts.length = level + 1;
    this.#counts.set(abstract, counts);
    if (own.format === 'bullet') return { marker: '•', level, inWords: false };
    const marker = own.text.replace(/%([1-9])/gu, (_all, digit: string) => {
      const at = Number(digit) - 1;
      const { format, start } = levels[at] ?? usual;
      return numberIn(format, counts[at] ?? start);
    });
    const inWords = /[\p{Script=Han}、（]/u.test(marker);
    return marker.trim() === '' ? null : { marker: marker.slice(0, 16), level, inWords };
  }
}

function levelsOf(abstract: TreeElement): readonly Level[] {
  const levels: Level[] = [];
  for (const one of childrenOf(abstract)) {
    const at = Number(one.attributes.get('ilvl'));
    if (one.name !== 'lvl' || !Number.isInteger(at) || at < 0 || at > deepest) continue;
    const start = Number(valueOf(one, 'start') ?? 1);
    levels[at] = {
      format: valueOf(one, 'numFmt') ?? 'decimal',
      text: valueOf(one, 'lvlText') ?? '',
      start: Number.isSafeInteger(start) ? start : 1,
    };
  }
  return levels;
}
