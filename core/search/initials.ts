import { onFirstUse } from '../on-first-use';

const byPinyin = onFirstUse(() => new Intl.Collator('zh-CN-u-co-pinyin'));

/** The first character of each letter in the order of pinyin; no syllable begins with i, u or v. */
const firstOf: readonly (readonly [string, string])[] = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '哒'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '讥'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拏'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '屲'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
];

/**
 * The letters with which the pinyin of a text's characters begins: 导出学习笔记 is dcxxbj. Of several
 * readings the one in the order of the system's dictionary; Latin letters and digits stand as they are.
 */
export function initialsOf(text: string): string {
  return Array.from(text.toLowerCase(), initialOf).join('');
}

function initialOf(character: string): string {
  if (/[a-z\d]/.test(character)) return character;
  if (!/\p{Script=Han}/u.test(character)) return '';
  const letter = firstOf.findLast(([, first]) => byPinyin().compare(first, character) <= 0);
  return letter?.[0] ?? '';
}
