import { fold } from './search/fold';
import { initialsOf } from './search/initials';
import { onFirstUse } from './on-first-use';

/** A typeface of the reader's computer, in which essays are set. */
export interface LocalFace {
  readonly family: string;
  /** Whether it has 字; where it has none they are set in the app's own, and their marks with them. */
  readonly hasHan: boolean;
}

/** UTF-16 units of a family's name, at most. */
export const longestFamily = 128;

/** What a family may be called: no control characters, no halves of surrogate pairs, not nothing. */
export const familyName = /^(?=.*\S)[^\p{Cc}\p{Cs}]+$/u;

/** Whether a family can be kept in the settings under its name. */
export function isFamilyName(name: string): boolean {
  return name.length <= longestFamily && familyName.test(name);
}

/** Any text as a CSS string (CSSOM, "serialize a string"): nothing in it ends the string or the rule. */
export function cssString(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is escaped
  const escaped = text.replace(/[\0-\x1f\x7f"\\]/g, (character) => {
    if (character === '\0') return '\ufffd';
    if (character === '"' || character === '\\') return `\\${character}`;
    return `\\${character.charCodeAt(0).toString(16)} `;
  });
  return `"${escaped}"`;
}

/** The families by name, each once, Chinese names first and in the order of pinyin. */
export function orderedFamilies(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter(isFamilyName).sort(byName);
}

const collator = onFirstUse(() => new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true }));
const isChinese = (name: string): boolean => /\p{Script=Han}/u.test(name);

function byName(a: string, b: string): number {
  return Number(isChinese(b)) - Number(isChinese(a)) || collator().compare(a, b);
}

/** A family under all that it is called, as it is looked for. */
interface Named {
  readonly name: string;
  readonly folded: string;
  readonly initials: string;
}

export function namedFamilies(names: readonly string[]): readonly Named[] {
  return names.map((name) => ({
    name,
    folded: folded(name),
    initials: isChinese(name) ? initialsOf(name) : '',
  }));
}

/**
 * The families whose names hold each word of the query, or begin so by initials of pinyin; those with
 * the words side by side come first, else the order stays.
 */
export function foundFamilies(query: string, among: readonly Named[]): readonly string[] {
  const words = query.split(/\s+/u).map(folded).filter(Boolean);
  const phrase = words.join('');
  const found = among.filter((one) =>
    words.every((word) => one.folded.includes(word) || one.initials.startsWith(word)),
  );
  const has = (one: Named) => one.folded.includes(phrase);
  return [...found.filter(has), ...found.filter((one) => !has(one))].map(({ name }) => name);
}

function folded(text: string): string {
  return fold(text, 'letters').text;
}
