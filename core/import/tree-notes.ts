import { noteMark } from '../document/note-mark';
import { longestNoteId } from '../document/essay-limits';
import type { TreeElement, TreeNode } from './tree';
import { elementsIn, textIn, wordsOf } from './tree';
import { headingRank, standing } from './tree-names';

/** The notes of a document and what refers to them, by their elements. */
export interface TreeNotes {
  /** Elements whose words refer to a note → its id. */
  readonly references: ReadonlyMap<TreeElement, string>;
  /** Elements around references that only raise them. */
  readonly raised: ReadonlySet<TreeElement>;
  /** Elements that hold a note → its id, and the mark it opens with; both '' where nothing refers to it. */
  readonly notes: ReadonlyMap<TreeElement, { readonly id: string; readonly mark: string }>;
  /** The arrows that lead from a note back to the text. */
  readonly backLinks: ReadonlySet<TreeElement>;
}

const mark = new RegExp(
  `^(?:${noteMark}|[(（]?[0-9０-９]{1,3}[)）]?|[*†‡§¶]{1,3}|注\\s?[0-9０-９]{1,3})$`,
  'u',
);
/** What leads back to the text: an arrow, also drawn as an emoji, in brackets or not; or nothing at all. */
const arrow = /^(?:[↩↑⇑⏎⮐↵^←⬆\s[\]（）()]|\p{Mn}|\p{Cf})*$|^\s*(?:返回|back)\s*$/iu;
/** Longest mark of a note, as the essay's schema has it. */
const longestMark = 16;
/** Longest text of a note that no vocabulary names as one. */
const longestNote = 2000;

/**
 * Finds the notes that links inside the document lead to: what EPUB and ARIA name so, and links whose
 * words are a note's mark and whose target stands behind them and is no heading.
 */
export function notesIn(root: TreeNode): TreeNotes {
  const found = new NoteSearch(root);
  return found.notes();
}

class NoteSearch {
  readonly #byId = new Map<string, TreeElement>();
  readonly #parents = new Map<TreeElement, TreeElement>();
  readonly #order = new Map<TreeElement, number>();
  readonly #links: TreeElement[] = [];
  /** Length of what was looked at as a note; -1 where it is none. */
  readonly #lengths = new Map<TreeElement, number>();

  constructor(root: TreeNode) {
    let place = 0;
    for (const one of elementsIn(root)) {
      this.#order.set(one, place);
      place += 1;
      for (const child of one.children)
        if (typeof child !== 'string') this.#parents.set(child, one);
      const id =
        one.attributes.get('id') ?? (one.name === 'a' ? one.attributes.get('name') : undefined);
      if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, one);
      if (one.name === 'a' && one.attributes.has('href')) this.#links.push(one);
    }
  }

  notes(): TreeNotes {
    const references = new Map<TreeElement, string>();
    const raised = new Set<TreeElement>();
    const notes = new Map<TreeElement, { id: string; mark: string }>();
    const backLinks = new Set<TreeElement>();
    for (const link of this.#links) {
      const target = this.#targetOf(link);
      const words = textIn(link).trim();
      const isNamed = isNoteReference(link);
      if (target === null || words === '' || (!isNamed && !mark.test(words))) continue;
      const note = this.#noteAt(target, link, isNamed);
      if (note === null) continue;
      const id = (note.attributes.get('id') ?? idOf(link)).slice(0, longestNoteId);
      const known = notes.get(note);
      if (known === undefined) notes.set(note, { id, mark: words.slice(0, longestMark) });
      references.set(link, known?.id ?? id);
      const parent = this.#parents.get(link);
      if (parent?.name === 'sup') raised.add(parent);
    }
    for (const one of this.#order.keys()) {
      // Named a note, whether or not anything refers to it.
      if (isNote(one) && !notes.has(one) && holdsNote(one)) notes.set(one, { id: '', mark: '' });
    }
    for (const note of notes.keys()) {
      for (const one of elementsIn(note)) {
        const isBack = one.name === 'a' && one.attributes.has('href') && arrow.test(textIn(one));
        if (isBack) backLinks.add(one);
      }
    }
    return { references, raised, notes, backLinks };
  }

  #targetOf(link: TreeElement): TreeElement | null {
    const id = idOf(link);
    return id === '' ? null : (this.#byId.get(id) ?? null);
  }

  /** The element that holds the note at a link's target, or null where that is none. */
  #noteAt(target: TreeElement, link: TreeElement, isNamed: boolean): TreeElement | null {
    let note: TreeElement | undefined = target;
    while (note !== undefined && !standing.has(note.name)) note = this.#parents.get(note);
    if (note === undefined) return null;
    const length = this.#lengths.get(note) ?? (holdsNote(note) ? textIn(note).length : -1);
    this.#lengths.set(note, length);
    if (length < 0) return null;
    if ((this.#order.get(note) ?? 0) < (this.#order.get(link) ?? 0)) return null;
    if (isNamed || isNote(note)) return note;
    return length <= longestNote ? note : null;
  }
}

/** The id of a link's target in the same document; '' where it leads elsewhere. */
function idOf(link: TreeElement): string {
  const href = link.attributes.get('href') ?? '';
  if (!href.startsWith('#')) return '';
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

function isNoteReference(link: TreeElement): boolean {
  return (
    wordsOf(link, 'epub:type').includes('noteref') ||
    wordsOf(link, 'role').includes('doc-noteref') ||
    wordsOf(link, 'class').some((word) => /^(?:footnote-?ref|noteref|duokan-footnote)$/u.test(word))
  );
}

function isNote(note: TreeElement): boolean {
  return (
    wordsOf(note, 'epub:type').some((word) => /^(?:footnote|endnote|rearnote|note)$/u.test(word)) ||
    wordsOf(note, 'role').some((word) => /^doc-(?:footnote|endnote)$/u.test(word)) ||
    wordsOf(note, 'class').includes('footnote-item')
  );
}

const holders: ReadonlySet<string> = new Set(['li', 'p', 'div', 'aside', 'section', 'dd', 'note']);

/** A list of notes is none, nor what a heading stands in. */
function holdsNote(note: TreeElement): boolean {
  if (!holders.has(note.name)) return false;
  for (const one of elementsIn(note)) {
    if (one !== note && one.name === 'li') return false;
    if (headingRank(one.name) !== null) return false;
  }
  return true;
}
