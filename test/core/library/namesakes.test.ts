import { describe, expect, test } from 'vitest';
import type { LibraryEntry } from '../../../core/library/catalog';
import { tellings } from '../../../core/library/namesakes';
import { toldApart } from '../../../core/words/told-apart';
import { zhCN } from '../../../core/words/zh-cn';
import { entryOf, idOf, libraryOf } from './shelved';

const at = (minute: number) => new Date(2025, 6, 20, 9, minute).getTime();
const same = (letter: string, more: Partial<Omit<LibraryEntry, 'own'>> = {}) =>
  entryOf(letter, { title: 'diary', ...more });

/** What is said of each essay beside its title; those of which nothing is are left out. */
function drawn(picture: string, entries: readonly LibraryEntry[]) {
  const told = tellings(libraryOf(picture, entries));
  return 'abcdef'.split('').flatMap((letter) => {
    const telling = told.get(idOf(letter));
    return telling === undefined ? [] : [`${letter} ${toldApart(telling, zhCN)}`];
  });
}

describe('essays of one title', () => {
  test('are told apart by author, and those of other titles are left alone', () => {
    const entries = [same('a', { author: '林小雨' }), same('b', { author: '陈明' })];
    expect(drawn('bundled: abc', entries)).toEqual(['a 林小雨', 'b 陈明']);
  });

  test('are told apart by where they stand among those they came with', () => {
    expect(drawn('bundled: abc', [same('a'), same('c')])).toEqual(['a 第 1 篇', 'c 第 3 篇']);
  });

  test('are told apart by the documents of which they are', () => {
    const entries = [same('a'), same('c')];
    expect(drawn('spring: ab | autumn: cd', entries)).toEqual(['a spring', 'c autumn']);
  });

  test('are told apart by what the reader says of their source', () => {
    const named = entryOf('a', { title: 'diary' }, { source: '人民日报' });
    expect(drawn('one: a | diary: b', [named, same('b', { added: at(5) })])).toEqual([
      'a 人民日报',
      'b 7月20日 09:05 导入',
    ]);
  });

  test('are told apart by the minute in which they came, and else by how they begin', () => {
    const came = (letter: string, minute: number, firstSentence: string) =>
      same(letter, { added: at(minute), firstSentence });
    const entries = [came('a', 1, '春。'), came('b', 2, '夏。'), came('c', 2, '秋。')];
    expect(drawn('diary: a | diary: b | diary: c', entries)).toEqual([
      'a 7月20日 09:01 导入',
      'b 夏。',
      'c 秋。',
    ]);
  });

  test('have the reader’s titles', () => {
    const named = entryOf('a', { author: '甲' }, { title: 'diary' });
    expect(drawn('bundled: ab', [named, same('b', { author: '乙' })])).toEqual(['a 甲', 'b 乙']);
    const renamed = entryOf('a', { title: 'diary' }, { title: '另名' });
    expect(drawn('bundled: ab', [renamed, same('b')])).toEqual([]);
  });
});
