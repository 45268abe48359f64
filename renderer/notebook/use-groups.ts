import { useMemo } from 'react';
import type { Group, GroupName } from '../../core/annotation/arrangement';
import { arranged } from '../../core/annotation/arrangement';
import type { Placed } from '../../core/annotation/placed';
import type { Thread } from '../../core/annotation/thread';
import { listed } from '../../core/search/listed';
import { assertNever } from '../../core/result';
import { useWords } from '../i18n/use-words';
import { useListing } from '../state/listing-store';
import { useNotes } from '../state/notes-store';
import { useSettings } from '../state/settings-store';
import { useOutline } from '../state/use-outline';
import { useShownText } from '../state/use-shown-text';
import { longestExcerpt, useExcerpts } from './use-excerpts';

/** A heading with the notes under it. */
export interface TitledGroup {
  readonly key: string;
  readonly title: string;
  readonly notes: readonly ListedNote[];
}

/** A note as the list shows it. */
export interface ListedNote {
  readonly thread: Thread;
  /** UTF-16 offset in the essay; null where the passage is not found. */
  readonly start: number | null;
  readonly excerpt: string;
  /** Whether it stands in an earlier group already: it is the same note once more. */
  readonly again: boolean;
}

/** The notes asked for, in the arrangement chosen. */
export function useGroups(): readonly TitledGroup[] {
  const placement = useNotes((state) => state.placement);
  const editing = useNotes((state) => state.editing);
  const filter = useListing((state) => state.filter);
  const query = useListing((state) => state.query);
  const arrangement = useSettings(({ settings }) => settings.notebookArrangement);
  const outline = useOutline();
  const shown = useShownText();
  const excerptOf = useExcerpts();
  const titleOf = useTitles();
  const groups = useMemo(
    () => arranged(listed(placement, { filter, query }, editing), arrangement, outline, timeZone()),
    [placement, filter, query, editing, arrangement, outline],
  );
  return useMemo(() => {
    const met = new Set<string>();
    const listedNote = (thread: Thread | Placed): ListedNote => {
      const { id, target } = thread.annotation;
      const again = met.has(id);
      met.add(id);
      return 'start' in thread
        ? { thread, start: thread.start, excerpt: excerptOf(thread), again }
        : { thread, start: null, excerpt: shown(target.quote.slice(0, longestExcerpt)), again };
    };
    return groups.map(({ name, notes }) => {
      return { key: keyOf(name), title: titleOf(name), notes: notes.map(listedNote) };
    });
  }, [groups, excerptOf, shown, titleOf]);
}

/** Where the reader is, as an IANA name. */
function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function keyOf(name: Group['name']): string {
  switch (name.kind) {
    case 'section':
      return `section ${name.heading?.offset ?? ''}`;
    case 'pigment':
      return `pigment ${name.pigment}`;
    case 'tag':
      return name.tag === null ? 'untagged' : `tag ${name.tag}`;
    case 'day':
      return `day ${name.day}`;
    case 'orphans':
      return 'orphans';
    default:
      return assertNever(name);
  }
}

function useTitles(): (name: GroupName) => string {
  const words = useWords();
  const shown = useShownText();
  return useMemo(
    () =>
      (name: GroupName): string => {
        switch (name.kind) {
          case 'section':
            return name.heading === null ? words.notes.opening : shown(name.heading.text);
          case 'pigment':
            return words.pigments[name.pigment];
          case 'tag':
            return name.tag === null ? words.notebook.untagged : words.notes.tag(name.tag);
          case 'day':
            return words.notes.day(name.day);
          case 'orphans':
            return words.notes.orphans;
          default:
            return assertNever(name);
        }
      },
    [words, shown],
  );
}
