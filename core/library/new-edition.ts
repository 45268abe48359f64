import { editionMap } from '../anchor/edition-map';
import { offsetAfter } from '../anchor/offset-after';
import { likenessTo } from '../anchor/likeness';
import type { Essay } from '../document/essay';
import { metadata, textOf } from '../document/essay';
import type { ImportedDocument, ImportedEssay } from '../document/imported';
import type { CollectionId, EditionId, EssayId } from '../ids';
import { asRecognised, withChoices } from '../import/recognition';
import type { Catalog, LaterEdition, LibraryEntry } from './catalog';
import { entryOf, withEntry } from './catalog';
import { newEntry } from './new-entry';
import { wholeOrder } from './removed';

/** Of several essays in a file the new edition is at least so like the old one (0–1). */
const leastLike = 0.15;

/**
 * The essay of a file that is a new edition of a text: the only one, else the one most like it, or all
 * of them together, as where a book's chapters are; null where none is.
 */
export function editionIn(document: ImportedDocument, before: string): ImportedEssay | null {
  const { essays } = document;
  const [only] = essays;
  if (only === undefined || essays.length === 1) return only ?? null;
  const likeness = likenessTo(before);
  let best: { readonly essay: ImportedEssay; readonly likeness: number } | null = null;
  for (const essay of [...essays, inOne(document) ?? only]) {
    const found = likeness(textOf(essay.blocks));
    if (found > (best?.likeness ?? leastLike)) best = { essay, likeness: found };
  }
  return best?.essay ?? null;
}

/**
 * The essay of a file's document that one of its essays is when the file is read in another way, as in
 * another encoding: all of it where it was all of the file, else the one in the same place of as many,
 * else the one that is most like it; null where none is.
 */
export function essayReadAnew(
  document: ImportedDocument,
  catalog: Catalog,
  entry: LibraryEntry,
  before: string,
): ImportedEssay | null {
  const files = filesOf(catalog, entry);
  const own = catalog.collections.find(({ id }) => files.includes(id));
  const order = own === undefined ? [] : wholeOrder(own, catalog.removed);
  const at = order.indexOf(entry.id);
  if (document.essays.length > 1 && order.length === document.essays.length && at >= 0) {
    return document.essays[at] ?? null;
  }
  const whole = order.length === 1 ? inOne(document) : null;
  return whole ?? editionIn(document, before);
}

/** All essays of a document as one, with what was written to them; null where that would be too long. */
function inOne(document: ImportedDocument): ImportedEssay | null {
  const [whole, ...others] = withChoices(document, { ...asRecognised, starts: [] }).essays;
  if (whole === undefined || others.length > 0) return null;
  let start = 0;
  const annotations = document.essays.flatMap((essay) => {
    const from = start;
    start += textOf(essay.blocks).length + 1;
    const own = essay.annotations ?? [];
    return own.map((one) => ({ ...one, start: one.start + from, end: one.end + from }));
  });
  const title = metadata(whole, 'title') ?? whole.title;
  return { ...whole, title, ...(annotations.length === 0 ? {} : { annotations }) };
}

/**
 * The catalog with another edition of one of its essays; the same object where it is not in the
 * library. Where one reads goes along from the text before ('' where that cannot be read); what was
 * read stays read.
 */
export function withEdition(
  catalog: Catalog,
  essay: Essay,
  before: string,
  file: CollectionId | null,
): Catalog {
  const entry = entryOf(catalog, essay.id);
  if (entry === null) return catalog;
  const { title, author, firstSentence, length } = newEntry(essay);
  const changed = withEntry(catalog, essay.id, {
    edition: essay.edition,
    former: entry.edition,
    turn: entry.turn + 1,
    title,
    author,
    firstSentence,
    length,
    ...placeAfter(entry, before, textOf(essay.blocks)),
  });
  const { editions } = changed;
  const isKnown = editions.some(isEdition(essay));
  if (isKnown) return { ...changed, editions: settledAs(editions, essay, entry.turn + 1, false) };
  if (file === null) return changed;
  const { id, edition } = essay;
  const later = { essay: id, edition, file, withdrawn: false, turn: entry.turn + 1 };
  return { ...changed, editions: [...editions, later] };
}

/**
 * The catalog with an essay's edition before the present one, `former`, in place again; the same object
 * where the essay is not in the library. The one that goes was a mistake: its text belongs to this
 * essay no more. Taking that back again makes it the essay's anew, and is none.
 */
export function withTakenBack(catalog: Catalog, former: Essay, before: string): Catalog {
  const entry = entryOf(catalog, former.id);
  if (entry === null) return catalog;
  const isReturn = catalog.editions.some((one) => isEdition(former)(one) && one.withdrawn);
  const back = withEdition(catalog, former, before, null);
  if (isReturn) return back;
  return { ...back, editions: settledAs(back.editions, entry, entry.turn + 1, true) };
}

/** The catalog with an essay as another state has it, its editions too: a change of edition that was not kept. */
export function withoutTurn(catalog: Catalog, entry: LibraryEntry, before: Catalog): Catalog {
  const isOwn = ({ essay }: LaterEdition) => essay === entry.id;
  const others = catalog.editions.filter((one) => !isOwn(one));
  const editions = [...others, ...before.editions.filter(isOwn)];
  return { ...withEntry(catalog, entry.id, editionOf(entry)), editions };
}

type OneEdition = Pick<Essay, 'id' | 'edition'>;

const isEdition =
  ({ id, edition }: OneEdition) =>
  (one: LaterEdition) =>
    one.essay === id && one.edition === edition;

function settledAs(
  editions: readonly LaterEdition[],
  edition: OneEdition,
  turn: number,
  withdrawn: boolean,
): readonly LaterEdition[] {
  return editions.map((one) => (isEdition(edition)(one) ? { ...one, withdrawn, turn } : one));
}

function placeAfter(
  { position, furthest }: LibraryEntry,
  before: string,
  after: string,
): Pick<LibraryEntry, 'position' | 'furthest'> {
  if (position === null && furthest === 0) return { position, furthest };
  const map = editionMap(before, after);
  const offsetOf = (offset: number) => Math.min(after.length, offsetAfter(map, offset));
  return {
    position: position === null ? null : { ...position, offset: offsetOf(position.offset) },
    furthest: offsetOf(furthest),
  };
}

/**
 * The essay that an edition came to in the place of another; null where its id follows from its own
 * text, as where it was taken back.
 */
export function essayOfEdition({ editions }: Catalog, edition: EditionId): EssayId | null {
  return editions.find((one) => one.edition === edition && !one.withdrawn)?.essay ?? null;
}

/** The imported files that an essay's present edition may have come in. */
export function filesOf(catalog: Catalog, { id, edition }: LibraryEntry): readonly CollectionId[] {
  const later = catalog.editions.filter((one) => one.essay === id && one.edition === edition);
  if (later.length > 0) return later.map(({ file }) => file);
  return catalog.collections.filter(({ essays }) => essays.includes(id)).map((one) => one.id);
}

/** What an entry says of its edition. */
export function editionOf(entry: LibraryEntry) {
  const { edition, former, turn, title, author, firstSentence, length, position } = entry;
  return { edition, former, turn, title, author, firstSentence, length, position };
}
