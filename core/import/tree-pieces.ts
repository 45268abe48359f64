import { deepestList } from '../document/essay-limits';
import { linkAddress } from '../document/mark';
import { listMarkers } from './list-markers';
import { ParagraphPictures } from './paragraph-pictures';
import type { Form, Piece } from './piece';
import { PieceWriter } from './piece-writer';
import { cellsOf } from './table-cells';
import type { TreeElement, TreeNode } from './tree';
import { numberOf, textIn } from './tree';
import { controls, headingRank, preformatted, standing, styles, unseen } from './tree-names';
import { captioned, sourceOf } from './tree-pictures';
import type { TreeNotes } from './tree-notes';
import { notesIn } from './tree-notes';

/** What holds for all that is read inside an element. */
interface Inside {
  readonly form: Form;
  readonly folded: boolean;
  readonly list: number;
  /** Whether blanks and line breaks are the author's. */
  readonly verbatim: boolean;
}

/**
 * The paragraphs of a document in order. Nothing that a browser would show of it is lost: what is not
 * the essay's own comes folded, a picture as the words that stand for it.
 */
export function treePieces(root: TreeNode): readonly Piece[] {
  return new TreeReading(root).pieces();
}

const plain: Form = { kind: 'plain' };
/** What has no form of its own in a cell: all of a cell is its paragraphs. */
const outOfCells: ReadonlySet<string> = new Set(
  'ul ol menu dir dd item blockquote figure pre listing xmp plaintext'.split(' '),
);

class TreeReading {
  readonly #root: TreeNode;
  readonly #notes: TreeNotes;
  readonly #writer = new PieceWriter();
  readonly #pictures = new ParagraphPictures(this.#writer);
  #tables = 0;
  #highlights = 0;

  constructor(root: TreeNode) {
    this.#root = root;
    this.#notes = notesIn(root);
  }

  pieces(): readonly Piece[] {
    const inside: Inside = { form: plain, folded: false, list: 0, verbatim: false };
    this.#read(this.#root, inside);
    this.#flush(inside);
    return this.#writer.finished();
  }

  #all(nodes: readonly TreeNode[], inside: Inside): void {
    for (const node of nodes) this.#read(node, inside);
  }

  #read(node: TreeNode, inside: Inside): void {
    if (typeof node === 'string') {
      if (inside.verbatim) this.#writer.writeVerbatim(node);
      else this.#writer.write(node);
      return;
    }
    if (unseen.has(node.name) || this.#notes.backLinks.has(node)) return;
    const id = node.attributes.get('id');
    const isFolded = !inside.folded && (controls.has(node.name) || isHidden(node));
    const note = this.#notes.notes.get(node);
    const stands = standing.has(node.name) || isFolded || note !== undefined;
    if (stands) this.#flush(inside);
    if (id !== undefined) this.#writer.id(id);
    if (note !== undefined) this.#note(node, note, inside);
    else this.#element(node, isFolded ? { ...inside, folded: true } : inside);
    if (stands) this.#flush(isFolded ? { ...inside, folded: true } : inside);
  }

  #element(node: TreeElement, inside: Inside): void {
    const { name, children } = node;
    const rank = headingRank(name);
    if (inside.form.kind === 'cell' && outOfCells.has(name)) return this.#all(children, inside);
    if (rank !== null) return this.#stand(children, { ...inside, form: { kind: 'heading', rank } });
    if (preformatted.has(name)) return this.#preformatted(node, inside);
    switch (name) {
      case 'br':
        this.#lineBreak(inside);
        // In XML it may hold text, which browsers show.
        return this.#all(children, inside);
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        return this.#list(node, inside);
      case 'item':
        return this.#item(
          children,
          inside,
          numberOf(node, 'level', { usual: 1, least: 1, most: deepestList }),
          node.attributes.get('marker') ?? '',
        );
      case 'dd':
        return this.#item(children, inside, Math.max(1, inside.list), '');
      case 'blockquote':
        return this.#stand(children, { ...inside, form: { kind: 'quote' } });
      case 'table':
        return this.#table(node, inside);
      case 'figure':
        return this.#figure(node, inside);
      case 'caption':
      case 'figcaption':
        return this.#caption(children, inside);
      case 'img':
      case 'image':
      case 'svg':
        return this.#picture(node, inside);
      case 'mark':
        return this.#highlit(node, inside);
      case 'ruby':
        return this.#writer.writeRuby(() => this.#all(children, inside));
      case 'rt':
        return this.#writer.writeReading(() => this.#all(children, inside));
      case 'q':
        return this.#all(['“', ...children, '”'], inside);
      case 'range-start':
        return this.#writer.edge(node.attributes.get('id') ?? '', 'start');
      case 'range-end':
        return this.#writer.edge(node.attributes.get('id') ?? '', 'end');
      default:
        return this.#words(node, inside);
    }
  }

  /** Words within a paragraph, with what their element does to them. */
  #words(node: TreeElement, inside: Inside): void {
    const note = this.#notes.references.get(node);
    // Around a note's mark, or around all of a program, a style says nothing more.
    const isPlain = (name: string) =>
      this.#notes.raised.has(node) || (name === 'code' && inside.verbatim);
    const style = styles.get(node.name);
    const href = node.name === 'a' ? linkAddress(node.attributes.get('href') ?? '') : null;
    if (note !== undefined) this.#writer.begin({ kind: 'note-reference', note });
    else if (style !== undefined && !isPlain(style)) this.#writer.begin({ kind: style });
    else if (href !== null) this.#writer.begin({ kind: 'link', href });
    else return this.#all(node.children, inside);
    this.#all(node.children, inside);
    return this.#writer.end();
  }

  #stand(children: readonly TreeNode[], inside: Inside): void {
    this.#flush(inside);
    this.#all(children, inside);
    this.#flush(inside);
  }

  #preformatted({ children }: TreeElement, inside: Inside): void {
    this.#stand(children, { ...inside, form: { kind: 'preformatted' }, verbatim: true });
  }

  /** In running text a line break parts paragraphs, as in a text file; headings are one line. */
  #lineBreak(inside: Inside): void {
    if (inside.verbatim) this.#writer.writeVerbatim('\n');
    else if (inside.form.kind === 'heading') this.#writer.write(' ');
    else this.#flush(inside);
  }

  #list(node: TreeElement, inside: Inside): void {
    const level = Math.min(deepestList, inside.list + 1);
    const number = listMarkers(node, level);
    for (const child of node.children) {
      const isItem = typeof child !== 'string' && child.name === 'li';
      if (!isItem || this.#notes.notes.has(child)) this.#read(child, { ...inside, list: level });
      else {
        this.#flush(inside);
        const id = child.attributes.get('id');
        if (id !== undefined) this.#writer.id(id);
        this.#item(child.children, inside, level, number(child));
      }
    }
  }

  /** Only the first paragraph of an item has its marker. */
  #item(children: readonly TreeNode[], inside: Inside, level: number, marker: string): void {
    const before = this.#writer.pieces.length;
    for (const child of children) {
      const isFirst = this.#writer.pieces.length === before;
      const form: Form = { kind: 'list-item', level, marker: isFirst ? marker : '' };
      this.#read(child, { ...inside, list: level, form });
    }
    const isFirst = this.#writer.pieces.length === before;
    this.#flush({ ...inside, form: { kind: 'list-item', level, marker: isFirst ? marker : '' } });
  }

  #table(node: TreeElement, inside: Inside): void {
    const cells = cellsOf(node);
    if (cells === null || inside.form.kind === 'cell') return this.#stand(node.children, inside);
    const table = this.#tables;
    this.#tables += 1;
    const read = (child: TreeNode): void => {
      const place = typeof child === 'string' ? undefined : cells.get(child);
      if (place !== undefined) {
        return this.#read(child, { ...inside, form: { kind: 'cell', table, ...place } });
      }
      const holdsCells =
        typeof child !== 'string' && /^(?:thead|tbody|tfoot|tr)$/u.test(child.name);
      return holdsCells ? child.children.forEach(read) : this.#read(child, inside);
    };
    node.children.forEach(read);
    this.#pictures.drawOfTable(inside.folded);
  }

  /** One picture with a caption is one piece; of several each has its own. */
  #figure(node: TreeElement, inside: Inside): void {
    const figure = inside.form.kind === 'cell' ? null : captioned(node);
    if (figure === null) return this.#stand(node.children, inside);
    const { caption, picture, others } = figure;
    const form: Form = { kind: 'figure', caption: true, source: sourceOf(picture) };
    this.#stand(others, inside);
    return this.#stand(caption.children, { ...inside, form });
  }

  /** Of a table, of several pictures or of anything else: it stands by itself beside them. */
  #caption(children: readonly TreeNode[], inside: Inside): void {
    const isOwn = inside.form.kind === 'plain';
    return this.#stand(children, isOwn ? { ...inside, form: { kind: 'caption' } } : inside);
  }

  #picture(node: TreeElement, inside: Inside): void {
    const inCell = inside.form.kind === 'cell';
    if (node.name === 'svg') return this.#pictures.takeDrawing(node, inCell);
    this.#pictures.take(node, inCell);
    if (this.#writer.isEmpty) this.#pictures.draw(inside.folded);
    return undefined;
  }

  /** What somebody coloured: a highlight of the reader's once it is imported. */
  #highlit(node: TreeElement, inside: Inside): void {
    const range = `mark ${this.#highlights}`;
    this.#highlights += 1;
    this.#writer.edge(range, 'start');
    this.#all(node.children, inside);
    this.#writer.edge(range, 'end');
  }

  #flush(inside: Inside): void {
    this.#writer.flush(inside.form, inside.folded);
    this.#pictures.draw(inside.folded);
  }

  /** A note's paragraphs; the first opens with its mark, also where the source only draws it. */
  #note(node: TreeElement, { id, mark }: { id: string; mark: string }, inside: Inside): void {
    const before = this.#writer.pieces.length;
    const first: Form = { kind: 'note', id, mark };
    if (!textIn(node, unseen).trimStart().startsWith(mark)) {
      this.#writer.write(/[0-9]$/u.test(mark) ? `${mark}. ` : mark);
    }
    const read = (child: TreeNode): void => {
      const isFirst = this.#writer.pieces.length === before;
      const form: Form = isFirst ? first : { kind: 'note', id: '', mark: '' };
      const within = { ...inside, form, list: 0 };
      // The mark and the words behind it are one paragraph, whatever elements they stand in.
      const opens = typeof child !== 'string' && isFirst && /^(?:p|div|span)$/u.test(child.name);
      if (!opens) return this.#read(child, within);
      const childId = child.attributes.get('id');
      if (childId !== undefined) this.#writer.id(childId);
      child.children.forEach(read);
      if (child.name !== 'span') this.#flush(within);
    };
    node.children.forEach(read);
    const isFirst = this.#writer.pieces.length === before;
    this.#flush({ ...inside, form: isFirst ? first : { kind: 'note', id: '', mark: '' } });
  }
}

function isHidden(node: TreeElement): boolean {
  return (
    node.attributes.has('hidden') ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(
      node.attributes.get('style') ?? '',
    )
  );
}
