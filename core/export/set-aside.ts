import type { Words } from '../words/words';
import type { SetAside } from './merged-markdown';

/**
 * The file beside an export in which lies what does not stay in it: what is there already (null where
 * there is no such file), then the new pieces under their reasons. `day` is YYYY-MM-DD, `name` the
 * export's own file name.
 */
export function asideText(
  present: string | null,
  pieces: readonly SetAside[],
  { day, name, words }: { readonly day: string; readonly name: string; readonly words: Words },
): string {
  const { aside, notes } = words;
  const head = present ?? `# ${aside.title}\n\n${aside.about(name)}\n`;
  const added = pieces.map(
    ({ why, text }) => `## ${notes.day(day)} · ${aside.why[why]}\n\n${text.trimEnd()}\n`,
  );
  return [head.trimEnd() + '\n', ...added].join('\n');
}
