import { likenessTo } from '../../core/anchor/likeness';
import type { EditionText } from '../../core/anchor/resolver';
import { Resolver } from '../../core/anchor/resolver';
import type { Annotation } from '../../core/annotation/annotation';
import { byPosition } from '../../core/annotation/annotation';
import type { Notebook } from '../../core/annotation/notebook';
import { emptyPast } from '../../core/annotation/past';
import { textOf } from '../../core/document/essay';
import type { EssayId } from '../../core/ids';
import type { IncomingNotes } from '../../core/incoming/incoming-notes';
import { incomingNotes } from '../../core/incoming/incoming-notes';
import type { ForeignNotes } from '../../core/incoming/foreign-notes';
import type { LibraryEntry } from '../../core/library/catalog';
import { essayOfEdition } from '../../core/library/new-edition';
import type { Stores } from '../stores';
import type { CommentedText } from './foreign-file';

/** Notes on their essays, and how many are on essays that the library has not. */
export interface PlacedNotes {
  readonly essays: readonly IncomingNotes[];
  readonly elsewhere: number;
}

/** A text with comments is taken for an essay that is at least so like it (0–1), and so many are tried. */
const leastLike = 0.05;
const mostTried = 20;

/** Notes of a file on the essays that it names; those that name none are on the essay on show. */
export async function placedByName(
  stores: Stores,
  foreign: readonly ForeignNotes[],
  onShow: EssayId | null,
): Promise<PlacedNotes> {
  const essays: IncomingNotes[] = [];
  let elsewhere = 0;
  for (const { essay, notebook } of foreign) {
    const entry = essay === null ? null : entryFor(stores, essay, notebook);
    const other = essay === null && onShow !== null ? stores.library.noted(onShow) : null;
    const found = entry ?? other;
    if (notebook.annotations.length === 0 && notebook.reflection === '') continue;
    if (found === null) elsewhere += Math.max(1, notebook.annotations.length);
    else essays.push(await onEssay(stores, found, notebook, null));
  }
  return { essays, elsewhere };
}

/** The essay of that id; else the one of which an edition is what the notes were made on. */
function entryFor({ library }: Stores, id: EssayId, notebook: Notebook): LibraryEntry | null {
  const own = library.noted(id);
  if (own !== null) return own;
  const { catalog } = library;
  for (const edition of new Set(notebook.annotations.map(({ target }) => target.edition))) {
    const entry = catalog.entries.find((one) => one.edition === edition);
    const later = essayOfEdition(catalog, edition);
    if (entry !== undefined || later !== null) {
      return entry ?? (later === null ? null : library.noted(later));
    }
  }
  return null;
}

/**
 * Comments on texts, each on the essay that is most like its text; of a text that holds several
 * essays, those that are not found in one are looked for in the others.
 */
export async function placedByText(
  stores: Stores,
  texts: readonly CommentedText[],
): Promise<PlacedNotes> {
  const essays: IncomingNotes[] = [];
  let elsewhere = 0;
  for (const text of texts) {
    const alike = await essaysLike(stores, text);
    const [best] = alike;
    let rest = text.annotations;
    for (const entry of alike) {
      if (rest.length === 0) break;
      const came = await onEssay(stores, entry, { annotations: rest, reflection: '' }, text);
      const unsure = new Set([...came.moved, ...came.lost]);
      const found = came.notebook.annotations.filter(({ id }) => !unsure.has(id));
      if (found.length > 0) essays.push({ ...came, ...apart(found) });
      rest = rest.filter(({ id }) => unsure.has(id));
    }
    if (best === undefined) elsewhere += rest.length;
    else if (rest.length > 0) {
      essays.push(await onEssay(stores, best, { annotations: rest, reflection: '' }, text));
    }
  }
  return { essays: united(essays), elsewhere };
}

/** Notes that are found, apart from the others. */
function apart(annotations: readonly Annotation[]) {
  return { notebook: { annotations, reflection: '' }, moved: [], lost: [] };
}

/** The essays whose text may be this one or a part of it, the likeliest first. Reads every text. */
async function essaysLike(
  { library, editions }: Stores,
  { text, edition }: CommentedText,
): Promise<readonly LibraryEntry[]> {
  const { entries } = library.catalog;
  const itself = entries.find((one) => one.edition === edition);
  if (itself !== undefined) return [itself];
  const likeness = likenessTo(text);
  const found: { readonly entry: LibraryEntry; readonly like: number }[] = [];
  for (const entry of entries) {
    const essay = await editions.textToShow(entry.id, entry.edition);
    const like = essay === null ? 0 : likeness(textOf(essay.blocks));
    if (like >= leastLike) found.push({ entry, like });
  }
  found.sort((a, b) => b.like - a.like);
  return found.slice(0, mostTried).map(({ entry }) => entry);
}

/**
 * Notes on an essay of the library. `own` is the text that they came on, where it is at hand;
 * `byContent`: they have ids of another program's.
 */
export async function onEssay(
  { editions, notebooks }: Pick<Stores, 'editions' | 'notebooks'>,
  entry: LibraryEntry,
  foreign: Notebook,
  own: EditionText | null,
  byContent = own !== null,
): Promise<IncomingNotes> {
  const { id, edition, title } = entry;
  const blocks = (await editions.textToShow(id, edition))?.blocks ?? [];
  const here = { edition, text: textOf(blocks) };
  const former = await editions.formerTexts({ id, edition }, foreign.annotations);
  const past = await notebooks.past(entry);
  return incomingNotes(foreign, {
    essay: { id, edition, title, blocks },
    resolver: new Resolver(here, own === null ? former : [...former, own]),
    later: new Resolver(here, former),
    editions: new Set([edition, ...former.map((one) => one.edition)]),
    past: past.ok ? past.value.past : emptyPast,
    byContent,
  });
}

/** What came for one essay from several texts, as one. */
export function united(all: readonly IncomingNotes[]): readonly IncomingNotes[] {
  const byEssay = new Map<EssayId, IncomingNotes>();
  for (const one of all) {
    const other = byEssay.get(one.essay);
    if (other === undefined) byEssay.set(one.essay, one);
    else {
      const annotations = [...other.notebook.annotations, ...one.notebook.annotations];
      byEssay.set(one.essay, {
        ...other,
        notebook: { annotations: annotations.sort(byPosition), reflection: bothSaid(other, one) },
        moved: [...other.moved, ...one.moved],
        lost: [...other.lost, ...one.lost],
        versions: [...other.versions, ...one.versions],
        places:
          other.places === null && one.places === null
            ? null
            : [...(other.places ?? []), ...(one.places ?? [])],
      });
    }
  }
  return [...byEssay.values()];
}

function bothSaid(a: IncomingNotes, b: IncomingNotes): string {
  const said = new Set([a.notebook.reflection, b.notebook.reflection]);
  return [...said].filter((text) => text !== '').join('\n\n');
}
