import type { CategoryId, EssayId } from '../ids';
import type { Catalog, LibraryEntry } from './catalog';
import type { Category } from './category';
import { categoriesWithin } from './category';
import { listText } from './list-text';
import type { OwnDetails } from './own-details';

type Reading = Pick<LibraryEntry, 'position' | 'furthest' | 'progress' | 'finished'>;

/** What the reader changes in one essay. */
export interface EntryEdit {
  readonly essay: EssayId;
  readonly own?: DetailsEdit | undefined;
  /** How far it is read, by the reader's word. */
  readonly reading?: Reading | undefined;
}

/** What is said anew of an essay; the rest stays. */
export type DetailsEdit = {
  readonly [Name in Exclude<keyof OwnDetails, 'turn'>]?: OwnDetails[Name] | undefined;
};

/** A category as the reader makes it; one that is not known yet is new. */
export type CategoryEdit = Omit<Category, 'turn'>;

/** One change of the library by its reader: of essays, of categories, or of both at once. */
export interface LibraryEdit {
  readonly essays: readonly EntryEdit[];
  readonly categories: readonly CategoryEdit[];
}

/** The catalog with a change; the very same where it comes to nothing. Essays of the bin are not touched. */
export function edited(catalog: Catalog, edit: LibraryEdit): Catalog {
  const categories = edit.categories.reduce(withCategory, catalog.categories);
  const wanted = new Map(edit.essays.map((one) => [one.essay, one]));
  const entries = catalog.entries.map((entry) => editedEntry(entry, wanted.get(entry.id)));
  const isSame = entries.every((entry, index) => entry === catalog.entries[index]);
  if (isSame && categories === catalog.categories) return catalog;
  return { ...catalog, categories, entries: isSame ? catalog.entries : entries };
}

/** The change that takes another one back, made before that is done. A new category goes again. */
export function inverseOf(catalog: Catalog, { essays, categories }: LibraryEdit): LibraryEdit {
  const entries = new Map(catalog.entries.map((entry) => [entry.id, entry]));
  const knownCategories = new Map(catalog.categories.map((one) => [one.id, one]));
  return {
    essays: essays.flatMap(({ essay, own, reading }): EntryEdit[] => {
      const entry = entries.get(essay);
      if (entry === undefined) return [];
      return [
        {
          essay,
          own: own === undefined ? undefined : before(entry.own, own),
          reading: reading === undefined ? undefined : readingOf(entry),
        },
      ];
    }),
    categories: categories.map((one): CategoryEdit => {
      const { turn: _, ...known } = knownCategories.get(one.id) ?? { ...one, gone: true, turn: 0 };
      return known;
    }),
  };
}

/** What was said before of that which an edit speaks of. */
function before(own: OwnDetails, edit: DetailsEdit): DetailsEdit {
  return {
    title: edit.title === undefined ? undefined : own.title,
    author: edit.author === undefined ? undefined : own.author,
    date: edit.date === undefined ? undefined : own.date,
    source: edit.source === undefined ? undefined : own.source,
    tags: edit.tags === undefined ? undefined : own.tags,
    category: edit.category === undefined ? undefined : own.category,
  };
}

/** 标为已读完. */
export function asRead(entry: LibraryEntry): EntryEdit {
  return { essay: entry.id, reading: { ...readingOf(entry), progress: 1, finished: true } };
}

/** 标为未读: it begins at its beginning again. */
export function asUnread({ id }: LibraryEntry): EntryEdit {
  return { essay: id, reading: { position: null, furthest: 0, progress: 0, finished: false } };
}

/** Whether a category can be put into another (null: to the top): into none that is in itself. */
export function canMove(
  categories: readonly Category[],
  id: CategoryId,
  into: CategoryId | null,
): boolean {
  const own = categories.find((one) => one.id === id);
  if (own === undefined || own.parent === into) return false;
  return into === null || !categoriesWithin(categories, id).has(into);
}

function readingOf({ position, furthest, progress, finished }: LibraryEntry): Reading {
  return { position, furthest, progress, finished };
}

function editedEntry(entry: LibraryEntry, edit: EntryEdit | undefined): LibraryEntry {
  if (edit === undefined) return entry;
  const own = withDetails(entry.own, edit.own);
  const isReadSo = edit.reading === undefined || isAlike(edit.reading, readingOf(entry));
  if (own === entry.own && isReadSo) return entry;
  return { ...entry, own, ...(isReadSo ? {} : { ...edit.reading, marks: entry.marks + 1 }) };
}

function withDetails(own: OwnDetails, edit: DetailsEdit | undefined): OwnDetails {
  if (edit === undefined) return own;
  const { title = own.title, author = own.author, ...others } = edit;
  const { date = own.date, source = own.source } = others;
  const changed: OwnDetails = {
    turn: own.turn,
    title: said(title),
    author: said(author),
    date: line(date),
    source: line(source),
    tags: edit.tags ?? own.tags,
    category: edit.category === undefined ? own.category : edit.category,
  };
  return isAlike(changed, own) ? own : { ...changed, turn: own.turn + 1 };
}

/** Nothing said is what was recognised. */
function said(text: string | null): string | null {
  return text === null || line(text) === '' ? null : line(text);
}

const line = (text: string): string => listText(text).trim();

function withCategory(categories: readonly Category[], edit: CategoryEdit): readonly Category[] {
  const before = categories.find((one) => one.id === edit.id);
  const name = line(edit.name);
  if (name === '') return categories;
  if (before === undefined) return [...categories, { ...edit, name, turn: 1 }];
  const changed = { ...edit, name, turn: before.turn };
  if (isAlike(changed, before)) return categories;
  return categories.map((one) => (one === before ? { ...changed, turn: before.turn + 1 } : one));
}

/** Whether two records of plain values have the same ones, in whichever order. */
function isAlike<Value extends object>(a: Value, b: Value): boolean {
  const sorted = (value: Value) =>
    JSON.stringify(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
  return sorted(a) === sorted(b);
}
