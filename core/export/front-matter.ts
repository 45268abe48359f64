import { fingerprint } from './fingerprint';
import type { SetAside } from './merged-markdown';

/** A property of a note as the YAML of its own lines. */
export interface Property {
  readonly name: string;
  readonly text: string;
}

/** The properties in front of a file, and what follows them. */
export interface FoundProperties {
  readonly properties: readonly Property[];
  /** Fingerprints by name of what was written last time. */
  readonly written: ReadonlyMap<string, string>;
  readonly rest: string;
}

const markLine = /^<!-- meipi properties((?: [\w-]+=[0-9a-f]{16})*) -->$/mu;

/** Properties between their lines, then what those that are `written` by Meipi are known by. */
export function propertiesText(
  properties: readonly Property[],
  written: readonly Property[],
): string {
  const known = written.map(({ name, text }) => ` ${name}=${fingerprint(text)}`).join('');
  const lines = ['---', ...properties.map(({ text }) => text), '---'];
  return `${lines.join('\n')}\n\n<!-- meipi properties${known} -->`;
}

/** Reads the properties of a file with `\n` line ends; none where it does not begin with them. */
export function propertiesIn(text: string): FoundProperties {
  const [front = '', inside = ''] = /^---\n((?:.*\n)*?)---(?:\n|$)/u.exec(text) ?? [];
  const after = text.slice(front.length);
  const [mark = '', known = ''] = markLine.exec(after) ?? [];
  return {
    properties: entriesIn(inside.replace(/\n$/u, '')),
    written: new Map(
      known
        .split(' ')
        .filter((one) => one !== '')
        .map((one): [string, string] => {
          const [name = '', print = ''] = one.split('=');
          return [name, print];
        }),
    ),
    rest: mark === '' ? after : after.replace(mark, ''),
  };
}

/** A property begins where a name stands at the beginning of a line; all other lines go along. */
function entriesIn(inside: string): readonly Property[] {
  const entries: { name: string; lines: string[] }[] = [];
  for (const line of inside === '' ? [] : inside.split('\n')) {
    const name = /^([^\s#:-][^:]*):(?:\s|$)/u.exec(line)?.[1];
    const last = entries.at(-1);
    if (name !== undefined || last === undefined) entries.push({ name: name ?? '', lines: [line] });
    else last.lines.push(line);
  }
  return entries.map(({ name, lines }) => ({ name, text: lines.join('\n') }));
}

interface MergedProperties {
  readonly text: string;
  readonly rest: string;
  readonly aside: readonly SetAside[];
}

/**
 * The properties of a file with Meipi's own renewed: the reader's stay, in their order; what the reader
 * took away stays away until the notes change; lists that both changed hold what either has.
 */
export function mergedProperties(
  { properties, written, rest }: FoundProperties,
  next: readonly Property[],
): MergedProperties {
  const ours = new Map(next.map((one) => [one.name, one]));
  const aside: SetAside[] = [];
  const kept = properties.flatMap((present): readonly Property[] => {
    const own = ours.get(present.name);
    const before = written.get(present.name);
    const isEdited = fingerprint(present.text) !== before;
    if (own === undefined) return isEdited ? [present] : [];
    if (fingerprint(own.text) === before || own.text === present.text) return [present];
    const union = isEdited ? unionOf(present.text, own.text) : null;
    if (isEdited && union === null) aside.push({ why: 'both', text: present.text });
    return [{ name: own.name, text: union ?? own.text }];
  });
  const there = new Set(properties.map(({ name }) => name));
  const added = next.filter(
    ({ name, text }) => !there.has(name) && written.get(name) !== fingerprint(text),
  );
  return { text: propertiesText([...kept, ...added], next), rest, aside };
}

/** Two lists with an item a line as one, or null where they are not written so. */
function unionOf(present: string, own: string): string | null {
  const [head = '', ...items] = present.split('\n');
  const [ownHead = '', ...ownItems] = own.split('\n');
  const isItem = (line: string) => /^\s*- /u.test(line);
  if (head.trimEnd() !== ownHead || ownItems.length === 0) return null;
  if (![...items, ...ownItems].every(isItem)) return null;
  const valueOf = (line: string) =>
    line
      .replace(/^\s*- /u, '')
      .replace(/^"(.*)"\s*$/u, '$1')
      .trim();
  const has = new Set(items.map(valueOf));
  const indent = /^\s*/u.exec(items[0] ?? ownItems[0] ?? '')?.[0] ?? '';
  const lacking = ownItems.filter((line) => !has.has(valueOf(line)));
  return [ownHead, ...items, ...lacking.map((line) => indent + line.trimStart())].join('\n');
}
