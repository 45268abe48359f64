import type { TreeElement } from '../tree';
import { child, childrenOf, switched, valueOf } from './docx-parts';

/** What a paragraph's style says of it. */
export interface StyleSense {
  /** 1 for the title, 2 for headings of the first level, and so on; null for text. */
  readonly rank: number | null;
  /** Whether it is a line of a table of contents, which Word makes by itself. */
  readonly contents: boolean;
  /** Whether it names a table or picture (题注). */
  readonly caption: boolean;
  /** Whether it is a quotation, set apart (引用). */
  readonly quotation: boolean;
  readonly numbering: TreeElement | null;
}

const plain: StyleSense = {
  rank: null,
  contents: false,
  caption: false,
  quotation: false,
  numbering: null,
};

/** What a style of characters says of words. */
export interface WordSense {
  readonly strong: boolean;
  readonly emphasis: boolean;
}

/** Styles are based on others, never so deep; a circle ends here too. */
const deepest = 20;

/** The styles of a document, of paragraphs and of characters, by their ids. */
export class Styles {
  readonly #styles = new Map<string, TreeElement>();

  constructor(part: TreeElement | null) {
    for (const style of childrenOf(part)) {
      const id = style.attributes.get('styleId');
      if (style.name === 'style' && id !== undefined) this.#styles.set(id, style);
    }
  }

  of(id: string | null): StyleSense {
    let sense = plain;
    let style = this.#styles.get(id ?? '');
    for (let depth = 0; style !== undefined && depth < deepest; depth += 1) {
      const own = senseOf(style);
      sense = {
        rank: sense.rank ?? own.rank,
        contents: sense.contents || own.contents,
        caption: sense.caption || own.caption,
        quotation: sense.quotation || own.quotation,
        numbering: sense.numbering ?? own.numbering,
      };
      style = this.#styles.get(valueOf(style, 'basedOn') ?? '');
    }
    return sense;
  }

  /** Of words in a style of characters, by what it does to letters: its id and name are each program's own. */
  ofWords(id: string | null): WordSense {
    let [strong, emphasis]: (boolean | null)[] = [null, null];
    let style = this.#styles.get(id ?? '');
    for (let depth = 0; style !== undefined && depth < deepest; depth += 1) {
      const properties = child(style, 'rPr');
      strong ??= switched(properties, 'b');
      emphasis ??= switched(properties, 'i');
      style = this.#styles.get(valueOf(style, 'basedOn') ?? '');
    }
    return { strong: strong ?? false, emphasis: emphasis ?? false };
  }
}

/** As Word, WPS and LibreOffice name them. */
const quotations: ReadonlySet<string> = new Set([
  'quote',
  'intense quote',
  'quotations',
  'block text',
  '引用',
  '明显引用',
  '文本块',
]);

function senseOf(style: TreeElement): StyleSense {
  const name = (valueOf(style, 'name') ?? '').toLowerCase();
  const properties = child(style, 'pPr');
  const heading = /^(?:heading|标题)\s*([1-9])$/u.exec(name)?.[1];
  const level = valueOf(properties, 'outlineLvl');
  const rank =
    name === 'title' || name === '标题'
      ? 1
      : heading !== undefined
        ? Number(heading) + 1
        : rankOfLevel(level);
  const contents = /^(?:toc|目录)\s*[1-9]$/u.test(name);
  const caption = name === 'caption' || name === '题注';
  const quotation = quotations.has(name);
  return { rank, contents, caption, quotation, numbering: child(properties, 'numPr') };
}

/** Outline levels are counted from 0; 9 is body text (OOXML 17.3.1.20). */
export function rankOfLevel(level: string | null): number | null {
  return level !== null && /^[0-8]$/u.test(level) ? Number(level) + 2 : null;
}
