import type { TreeElement } from '../tree';
import { element } from '../tree';
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

/** A list that paragraphs name: which one it counts on with others, and what it says of itself. */
interface List {
  readonly abstract: string;
  readonly levels: readonly Level[];
  /** By level: where the list begins anew when it is first used. */
  readonly starts: ReadonlyMap<number, number>;
}

const deepest = 8;
const usual: Level = { format: 'decimal', text: '%1.', start: 1 };

/** Counts a document's numbered paragraphs as they come (OOXML 17.9). */
export class Numbering {
  readonly #abstract = new Map<string, readonly Level[]>();
  readonly #lists = new Map<string, List>();
  /** Numbering styles → the abstract list that has their levels. */
  readonly #styles = new Map<string, string>();
  /** Abstract lists → the numbering style that they leave their levels to. */
  readonly #links = new Map<string, string>();
  readonly #counts = new Map<string, readonly (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(part: TreeElement | null) {
    for (const one of childrenOf(part)) {
      if (one.name === 'abstractNum') {
        const id = one.attributes.get('abstractNumId') ?? '';
        const [style, link] = [valueOf(one, 'styleLink'), valueOf(one, 'numStyleLink')];
        this.#abstract.set(id, levelsOf(one));
        if (style !== null) this.#styles.set(style, id);
        if (link !== null) this.#links.set(id, link);
      } else if (one.name === 'num') {
        this.#lists.set(one.attributes.get('numId') ?? '', listOf(one));
      }
    }
  }

  /** Counts a paragraph on; null where its properties (`numPr`) number nothing. */
  next(properties: TreeElement | null): Drawn | null {
    const id = valueOf(properties, 'numId');
    const list = id === null ? undefined : this.#lists.get(id);
    if (id === null || list === undefined) return null;
    const abstract = this.#styles.get(this.#links.get(list.abstract) ?? '') ?? list.abstract;
    const level = Math.min(deepest, Math.max(0, Number(valueOf(properties, 'ilvl') ?? 0) || 0));
    const levelAt = (at: number): Level => {
      const said = list.levels[at] ?? this.#abstract.get(abstract)?.[at] ?? usual;
      return { ...said, start: list.starts.get(at) ?? said.start };
    };
    const own = levelAt(level);
    if (own.format === 'none') return null;
    const before = this.#counts.get(abstract) ?? [];
    const isNew = !this.#begun.has(id);
    const counts = before.map((count, at) => (isNew && list.starts.has(at) ? undefined : count));
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    // A paragraph of a higher level begins the lower ones anew.
    counts.length = level + 1;
    this.#counts.set(abstract, counts);
    this.#begun.add(id);
    if (own.format === 'bullet') return { marker: '•', level, inWords: false };
    const marker = own.text.replace(/%([1-9])/gu, (_all, digit: string) => {
      const at = Number(digit) - 1;
      const { format, start } = levelAt(at);
      return numberIn(format, counts[at] ?? start);
    });
    const inWords = /[\p{Script=Han}、（]/u.test(marker);
    return marker.trim() === '' ? null : { marker: marker.slice(0, 16), level, inWords };
  }
}

function listOf(num: TreeElement): List {
  const overrides = childrenOf(num).filter((one) => one.name === 'lvlOverride');
  const starts = new Map<number, number>();
  for (const one of overrides) {
    const [at, start] = [levelIn(one), valueOf(one, 'startOverride')];
    if (at !== null && start !== null) starts.set(at, startIn(start));
  }
  return {
    abstract: valueOf(num, 'abstractNumId') ?? '',
    levels: levelsOf(element('abstractNum', overrides.flatMap(childrenOf))),
    starts,
  };
}

function levelsOf(abstract: TreeElement): readonly Level[] {
  const levels: Level[] = [];
  for (const one of childrenOf(abstract)) {
    const at = levelIn(one);
    if (one.name !== 'lvl' || at === null) continue;
    levels[at] = {
      format: valueOf(one, 'numFmt') ?? 'decimal',
      text: valueOf(one, 'lvlText') ?? '',
      start: startIn(valueOf(one, 'start')),
    };
  }
  return levels;
}

/** The level that an element speaks of; null where there is none of that number. */
function levelIn(one: TreeElement): number | null {
  const at = Number(one.attributes.get('ilvl'));
  return Number.isInteger(at) && at >= 0 && at <= deepest ? at : null;
}

function startIn(value: string | null): number {
  const start = Number(value ?? 1);
  return Number.isSafeInteger(start) ? start : 1;
}
