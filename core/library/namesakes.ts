import type { EssayId } from '../ids';
import type { Catalog, LibraryEntry } from './catalog';
import { authorOf, titleOf } from './own-details';

/** What tells an essay from the others of its title. */
export type Telling =
  | { readonly kind: 'author' | 'source' | 'collection' | 'sentence'; readonly text: string }
  /** Its number among the essays it came with, from 1. */
  | { readonly kind: 'number'; readonly number: number }
  /** When it came, in ms. */
  | { readonly kind: 'added'; readonly at: number };

/** Of the essays whose title another one has too: what of each no other of that title has, best what says most. */
export function tellings(catalog: Catalog): ReadonlyMap<EssayId, Telling> {
  const byTitle = new Map<string, LibraryEntry[]>();
  for (const entry of catalog.entries) {
    const title = titleOf(entry);
    const alike = byTitle.get(title);
    if (alike === undefined) byTitle.set(title, [entry]);
    else alike.push(entry);
  }
  const groups = [...byTitle.values()].filter(({ length }) => length > 1);
  if (groups.length === 0) return new Map();
  const places = placesIn(catalog);
  return new Map(groups.flatMap((group) => tellingsOf(group, places)));
}

function tellingsOf(
  group: readonly LibraryEntry[],
  places: ReadonlyMap<EssayId, Place>,
): readonly (readonly [EssayId, Telling])[] {
  const said = group.map((entry) => sayingsOf(entry, places.get(entry.id)));
  const counts = new Map<string, number>();
  for (const one of said.flat()) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return group.flatMap(({ id }, index) => {
    const own = said[index] ?? [];
    const telling = own.find((one) => counts.get(keyOf(one)) === 1) ?? own.at(-1);
    return telling === undefined ? [] : [[id, telling] as const];
  });
}

/** What there is to say of an essay, what says most first. */
function sayingsOf(entry: LibraryEntry, place: Place | undefined): readonly Telling[] {
  const { added, own, firstSentence } = entry;
  const collection = place?.collection ?? '';
  const text = (kind: 'author' | 'source' | 'collection' | 'sentence', words: string) =>
    words.trim() === '' ? [] : [{ kind, text: words }];
  return [
    ...text('author', authorOf(entry)),
    ...text('source', own.source),
    ...text('collection', collection === titleOf(entry) ? '' : collection),
    ...numbered(place?.number ?? null),
    ...(added === null ? [] : [{ kind: 'added', at: minuteOf(added) } as const]),
    ...text('sentence', firstSentence),
  ];
}

const numbered = (number: number | null): readonly Telling[] =>
  number === null ? [] : [{ kind: 'number', number }];

/** Lists show no more of a moment. */
const minuteOf = (at: number): number => at - (at % 60_000);

const keyOf = (telling: Telling): string => JSON.stringify(telling);

interface Place {
  /** What the essays it came with are called. */
  readonly collection: string;
  /** null where it came alone. */
  readonly number: number | null;
}

function placesIn({ collections }: Catalog): ReadonlyMap<EssayId, Place> {
  return new Map(
    collections.flatMap(({ title, essays, bundled }) =>
      essays.map((id, index) => {
        const number = essays.length > 1 ? index + 1 : null;
        return [id, { collection: bundled ? '' : title, number }] as const;
      }),
    ),
  );
}
