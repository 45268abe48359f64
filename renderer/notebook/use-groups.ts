import { useDeferredValue, useMemo, useState } from 'react';
import type { EssayNotes, Group, GroupName, NoteIn } from '../../core/annotation/arrangement';
import { arranged } from '../../core/annotation/arrangement';
import { differing } from '../../core/differing';
import type { EssayId } from '../../core/ids';
import { assertNever } from '../../core/result';
import { listed } from '../../core/search/listed';
import type { Words } from '../../core/words/words';
import { useWords } from '../i18n/use-words';
import { useLibrary } from '../state/library-store';
import { useListing } from '../state/listing-store';
import type { NotedEssay } from '../state/noted-essays';
import { useNotes } from '../state/notes-store';
import { useSettings } from '../state/settings-store';
import { useShownText } from '../state/use-shown-text';
import type { ListedEssay, ListedNote, TitledGroup } from './rows';

/** The notes asked for, in the arrangement chosen. */
export function useGroups(essays: readonly NotedEssay[]): readonly TitledGroup[] {
  const editing = useNotes((state) => state.editing);
  const filter = useListing((state) => state.filter);
  // The letters come first: among ten thousand notes looking takes a moment.
  const query = useDeferredValue(useListing((state) => state.query));
  const scope = useSettings(({ settings }) => settings.notebookScope);
  const arrangement = useArrangement();
  const titleOf = useTitles();
  const groups = useMemo(() => {
    const asked = essays.map((one): EssayNotes => {
      return { ...one, placement: listed(one.placement, { filter, query }, editing) };
    });
    return arranged(asked, arrangement, timeZone());
  }, [essays, filter, query, editing, arrangement]);
  const [shared] = useState(() => new SharedNotes());
  return useMemo(() => {
    const byId = shared.about(essays);
    const isWide = scope !== 'essay';
    const met = new Set<string>();
    return groups.map(({ name, notes }): TitledGroup => {
      const key = keyOf(name);
      const essay = isWide && 'essay' in name && name.essay !== null ? byId.get(name.essay) : null;
      const shown = { key, title: titleOf(name), essay: essay ?? null };
      const [own] = byId.values();
      // By tags a note may stand several times, and so where an essay was read in twice.
      if (!isWide && own !== undefined && name.kind !== 'tag') {
        return { ...shown, notes: shared.of(key, notes, own) };
      }
      return {
        ...shown,
        notes: notes.flatMap(({ essay: of, note }): readonly ListedNote[] => {
          const { id } = note.annotation;
          const again = met.has(id);
          met.add(id);
          const within = byId.get(of);
          if (within === undefined) return [];
          return [{ note, essay: within, isNamed: isWide && essay === null, again }];
        }),
      };
    });
  }, [shared, groups, essays, scope, titleOf]);
}

/** Of one essay, what is listed of a note that did not change stays the very same, and is not drawn anew. */
class SharedNotes {
  #essays = new Map<EssayId, ListedEssay>();
  #groups = new Map<
    string,
    { readonly notes: readonly Listable[]; readonly listed: ListedNotes }
  >();

  /** What the list says of essays; the very same as before where it says the same. */
  about(essays: readonly NotedEssay[]): ReadonlyMap<EssayId, ListedEssay> {
    const now = essays.map(({ placement: _placement, outline: _outline, ...about }) => {
      const before = this.#essays.get(about.essay);
      return before !== undefined && isSame(before, about) ? before : about;
    });
    const isAsBefore = now.every((one) => this.#essays.get(one.essay) === one);
    if (!isAsBefore) this.#groups.clear();
    this.#essays = new Map(now.map((one) => [one.essay, one]));
    return this.#essays;
  }

  of(key: string, group: readonly NoteIn[], essay: ListedEssay): ListedNotes {
    const notes = group.map(({ note }) => note);
    const before = this.#groups.get(key) ?? { notes: [], listed: [] };
    const { gone, come, start } = differing<Listable>(before.notes, notes);
    const fresh = come.map((note): ListedNote => {
      return { note, essay, isNamed: false, again: false };
    });
    const after = before.listed.slice(start + gone.length);
    const listed = before.listed.slice(0, start).concat(fresh, after);
    this.#groups.set(key, { notes, listed });
    return listed;
  }
}

type Listable = NoteIn['note'];
type ListedNotes = readonly ListedNote[];

function isSame(a: ListedEssay, b: ListedEssay): boolean {
  return (
    a.title === b.title &&
    a.collection === b.collection &&
    a.isInLibrary === b.isInLibrary &&
    a.isOpen === b.isOpen &&
    a.passageOf === b.passageOf
  );
}

/** The arrangement chosen; collections make no groups where there is one essay or one collection. */
export function useArrangement() {
  const { notebookScope, notebookArrangement } = useSettings(({ settings }) => settings);
  const isApart = notebookArrangement === 'collection' && notebookScope !== 'all';
  return isApart ? 'text' : notebookArrangement;
}

/** Where the reader is, as an IANA name. */
function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function keyOf(name: Group['name']): string {
  switch (name.kind) {
    case 'section':
      return `section ${name.essay} ${name.heading?.offset ?? ''}`;
    case 'pigment':
      return `pigment ${name.pigment}`;
    case 'tag':
      return name.tag === null ? 'untagged' : `tag ${name.tag}`;
    case 'day':
      return `day ${name.day}`;
    case 'collection':
      return `collection ${name.collection ?? ''}`;
    case 'orphans':
      return `orphans ${name.essay ?? ''}`;
    default:
      return assertNever(name);
  }
}

function useTitles(): (name: GroupName) => string {
  const words = useWords();
  const shown = useShownText();
  const collections = useLibrary((state) => state.catalog.collections);
  return useMemo(() => {
    const titles = new Map(collections.map(({ id, title }) => [id, title]));
    return (name: GroupName): string => titleIn(name, words, shown, titles);
  }, [words, shown, collections]);
}

function titleIn(
  name: GroupName,
  words: Words,
  shown: (text: string) => string,
  collections: ReadonlyMap<string, string>,
): string {
  switch (name.kind) {
    case 'section':
      return name.heading === null ? words.notes.opening : shown(name.heading.text);
    case 'pigment':
      return words.pigments[name.pigment];
    case 'tag':
      return name.tag === null ? words.notebook.untagged : words.notes.tag(name.tag);
    case 'day':
      return words.notes.day(name.day);
    case 'collection':
      return collections.get(name.collection ?? '') ?? words.notebook.noCollection;
    case 'orphans':
      return words.notes.orphans;
    default:
      return assertNever(name);
  }
}
