import type { TreeElement, TreeNode } from '../tree';
import { element, elementsIn } from '../tree';
import { commentEdges, isEdge, rangesIn } from './comment-edges';
import type { DocxParts } from './docx-parts';
import { child, childrenOf, isOn, unwrapped, valueOf } from './docx-parts';
import { Numbering } from './numbering';
import { runsOf } from './runs';
import { Styles, rankOfLevel } from './styles';

/** Ranks of headings beyond HTML's six are all the sixth. */
const lowest = 6;

/**
 * A Word document as the tree that other formats become too: tracked changes accepted, numbers that
 * Word draws written out, notes at the end, comments as edges of ranges.
 */
export function docxTree(parts: DocxParts): TreeElement {
  return new Body(parts).tree();
}

interface Cell {
  readonly content: readonly TreeElement[];
  readonly columns: number;
  readonly span: { rows: number };
}

class Body {
  readonly #parts: DocxParts;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  /** Notes in the order in which they are first referred to; the key is their kind and id. */
  readonly #notes = new Map<string, number>();
  /** The comments that have a range. */
  readonly #ranges: ReadonlySet<string>;
  /** Where the links of the part that is being read lead. */
  #links: ReadonlyMap<string, string>;
  #boxes: TreeElement[] = [];

  constructor(parts: DocxParts) {
    this.#parts = parts;
    this.#styles = new Styles(parts.styles);
    this.#numbering = new Numbering(parts.numbering);
    this.#links = parts.links.document;
    this.#ranges = new Set([parts.document, parts.footnotes, parts.endnotes].flatMap(rangesIn));
  }

  tree(): TreeElement {
    const text = this.#blocks(child(this.#parts.document, 'body'));
    return element('body', [...text, ...this.#allNotes()]);
  }

  #blocks(parent: TreeElement | null): TreeElement[] {
    return childrenOf(parent).flatMap((one) => this.#block(one));
  }

  #block(one: TreeElement): readonly TreeElement[] {
    switch (one.name) {
      case 'commentRangeStart':
      case 'commentRangeEnd':
        return commentEdges(one, this.#ranges);
      case 'p':
        return this.#paragraph(one);
      case 'tbl':
        return this.#table(one);
      case 'sdt': {
        const content = this.#blocks(child(one, 'sdtContent'));
        return isContents(one) ? [element('fold', content)] : content;
      }
      case 'del':
      case 'moveFrom':
      case 'sectPr':
      case 'tcPr':
      case 'Fallback':
        return [];
      default:
        return this.#blocks(one);
    }
  }

  #paragraph(one: TreeElement): readonly TreeElement[] {
    const properties = child(one, 'pPr');
    const style = this.#styles.of(valueOf(properties, 'pStyle'));
    const rank = rankOfLevel(valueOf(properties, 'outlineLvl')) ?? style.rank;
    const number = this.#numbering.next(child(properties, 'numPr') ?? style.numbering);
    const words = this.#words(one);
    const boxes = this.#boxes;
    this.#boxes = [];
    const behind = boxes.flatMap((box) => this.#blocks(box));
    const isList = number !== null && rank === null && !number.inWords;
    const marked = number === null || isList ? words : [`${number.marker} `, ...words];
    const paragraph =
      rank !== null
        ? element(`h${Math.min(lowest, rank)}`, marked)
        : isList
          ? element('item', words, { level: String(number.level + 1), marker: number.marker })
          : style.quotation
            ? element('blockquote', [element('p', marked)])
            : element(style.caption ? 'caption' : 'p', marked);
    return [style.contents ? element('fold', [paragraph]) : paragraph, ...behind];
  }

  #words(one: TreeElement): readonly TreeNode[] {
    return runsOf(one, {
      links: this.#links,
      ranges: this.#ranges,
      wordStyle: (id) => this.#styles.ofWords(id),
      box: (content) => this.#boxes.push(content),
      reference: (kind, id) => {
        const key = `${kind} ${id}`;
        const number = this.#notes.get(key) ?? this.#notes.size + 1;
        this.#notes.set(key, number);
        const attributes = { href: `#${key}`, 'epub:type': 'noteref' };
        return element('a', [`[${number}]`], attributes);
      },
    });
  }

  /** A table, and the edges of comments that stand behind its last cell. */
  #table(one: TreeElement): readonly TreeElement[] {
    /** By column: the cell that goes on in the rows below it. */
    const open = new Map<number, { rows: number }>();
    /** Edges between rows and cells, which the next cell takes. */
    const edges: TreeElement[] = [];
    const made: { cells: readonly Cell[]; isHead: boolean }[] = [];
    for (const row of unwrapped(one)) {
      edges.push(...commentEdges(row, this.#ranges));
      if (row.name !== 'tr') continue;
      let column = 0;
      const cells: Cell[] = [];
      for (const cell of unwrapped(row)) {
        edges.push(...commentEdges(cell, this.#ranges));
        if (cell.name !== 'tc') continue;
        const properties = child(cell, 'tcPr');
        const columns = Math.max(1, Number(valueOf(properties, 'gridSpan') ?? 1) || 1);
        const merge = child(properties, 'vMerge');
        const above = open.get(column);
        const content = [...edges.splice(0), ...this.#blocks(cell)];
        if (merge !== null && merge.attributes.get('val') !== 'restart' && above !== undefined) {
          above.rows += 1;
          // What a merged cell holds Word does not show; it is kept all the same.
          if (hasText(content)) cells.push({ content, columns, span: { rows: 1 } });
          else edges.push(...content.flatMap((each) => [...elementsIn(each)].filter(isEdge)));
        } else {
          const span = { rows: 1 };
          if (merge === null) open.delete(column);
          else open.set(column, span);
          cells.push({ content, columns, span });
        }
        column += columns;
      }
      made.push({ cells, isHead: isOn(child(row, 'trPr'), 'tblHeader') });
    }
    const table = element(
      'table',
      made.map(({ cells, isHead }) =>
        element(
          'tr',
          cells.map(({ content, columns, span }) =>
            element(isHead ? 'th' : 'td', content, {
              colspan: String(columns),
              rowspan: String(span.rows),
            }),
          ),
        ),
      ),
    );
    return [table, ...edges];
  }

  /** The notes, in the order of the text; then those that nothing refers to. */
  #allNotes(): readonly TreeElement[] {
    const written = new Map<string, TreeElement>();
    for (const kind of ['footnote', 'endnote'] as const) {
      for (const note of childrenOf(this.#parts[`${kind}s`])) {
        const type = note.attributes.get('type') ?? 'normal';
        // Lines between text and notes are notes to Word (OOXML 17.18.33).
        if (note.name !== kind || type !== 'normal') continue;
        written.set(`${kind} ${note.attributes.get('id') ?? ''}`, note);
      }
    }
    const notes: TreeElement[] = [];
    const done = new Set<string>();
    // Notes may refer to notes, which then come behind.
    for (const [key] of this.#notes) notes.push(...this.#note(key, written, done));
    for (const key of written.keys()) notes.push(...this.#note(key, written, done));
    for (const [key] of this.#notes) notes.push(...this.#note(key, written, done));
    return notes;
  }

  #note(key: string, written: ReadonlyMap<string, TreeElement>, done: Set<string>): TreeElement[] {
    const note = written.get(key);
    if (note === undefined || done.has(key)) return [];
    done.add(key);
    this.#links = this.#parts.links[note.name === 'footnote' ? 'footnotes' : 'endnotes'];
    return [element('note', this.#blocks(note), { id: key, 'epub:type': 'footnote' })];
  }
}

function isContents(sdt: TreeElement): boolean {
  const part = child(child(sdt, 'sdtPr'), 'docPartObj');
  return valueOf(part, 'docPartGallery') === 'Table of Contents';
}

function hasText(nodes: readonly TreeNode[]): boolean {
  return nodes.some((node) =>
    typeof node === 'string' ? node.trim() !== '' : node.name === 'img' || hasText(node.children),
  );
}
