import type { CommandId } from './commands';
import type { Keymap } from './keymap';
import { keyLabel } from './keymap';
import { fold } from './search/fold';
import { initialsOf } from './search/initials';
import { languages } from './settings';
import type { Words } from './words/words';
import { wordsIn } from './words/words';

/** A command under all that it is called, as it is looked for. */
interface Named {
  readonly id: CommandId;
  readonly names: readonly string[];
}

/** The commands under their names on show (`shown`), in each language, by initials of pinyin, and by key. */
export function namedCommands(
  ids: readonly CommandId[],
  shown: Words['commands'],
  keymap: Keymap,
): readonly Named[] {
  const labels = [shown, ...languages.map((language) => wordsIn(language).commands)];
  return ids.map((id) => ({
    id,
    names: [
      ...labels.flatMap((of) => [folded(of[id]), initialsOf(of[id])]),
      folded(keyLabel(id, keymap)),
    ],
  }));
}

/**
 * The commands of which some name holds every word of the query, as people remember it: in either
 * language, or by initials of pinyin. Those that begin with it come first, else the order stays.
 */
export function foundCommands(query: string, among: readonly Named[]): readonly CommandId[] {
  const words = query.split(/\s+/u).map(folded).filter(Boolean);
  const [first = ''] = words;
  const isFound = ({ names }: Named) =>
    names.some((name) => words.every((word) => name.includes(word)));
  const found = among.filter(isFound);
  const begins = ({ names }: Named) => names.some((name) => name.startsWith(first));
  return [...found.filter(begins), ...found.filter((one) => !begins(one))].map(({ id }) => id);
}

/** `recent` before all others, latest first, as far as they are among them. */
export function recentFirst(
  ids: readonly CommandId[],
  recent: readonly CommandId[],
): readonly CommandId[] {
  return [...recent.filter((id) => ids.includes(id)), ...ids.filter((id) => !recent.includes(id))];
}

function folded(text: string): string {
  return fold(text, 'letters').text;
}
