import { describe, expect, test } from 'vitest';
import type { CommandId } from '../../core/commands';
import { commandIds } from '../../core/commands';
import { foundCommands, namedCommands, recentFirst } from '../../core/found-commands';
import { initialsOf } from '../../core/search/initials';
import { wordsFor, wordsIn } from '../../core/words/words';

const keymap = { platform: 'linux', ownKeys: {}, singleKeys: true } as const;
const find = (query: string) =>
  foundCommands(query, namedCommands(commandIds, wordsIn('zh-CN').commands, keymap));

describe('commands', () => {
  test.each<[string, string, CommandId]>([
    ['by what they are called', '导出', 'export'],
    ['by a word within the name', '学习笔记', 'export'],
    ['by the name in the other language', 'export', 'export'],
    ['whatever the case', 'EXPORT study', 'export'],
    ['by words in any order', 'notes export', 'export'],
    ['in traditional characters', '導出', 'export'],
    ['by initials of pinyin', 'dcxx', 'export'],
    ['by a few initials', 'dc', 'export'],
    ['by their key', 'ctrl+e', 'export'],
    ['in full width, as an input method leaves them', 'ｄｃ', 'export'],
  ])('are found %s', (_, query, id) => {
    expect(find(query)).toContain(id);
  });

  test('are all there while nothing is asked, in their order', () => {
    expect(find('  ')).toEqual(commandIds);
  });

  test('that begin with what is asked come first', () => {
    expect(find('标注')[0]).toBe('end-forth');
    expect(find('导出')[0]).toBe('export');
    expect(find('dc')[0]).toBe('export');
  });

  test('are none where no name has every word', () => {
    expect(find('导出 回收站')).toEqual([]);
    expect(find('没有这样的')).toEqual([]);
  });

  test('go by the reader’s own names of the colours, and by the usual ones', () => {
    const pigmentNames = { gamboge: '', azurite: '', malachite: '', carmine: '存疑', violet: '' };
    const { commands } = wordsFor({ language: 'zh-CN', pigmentNames });
    const named = namedCommands(commandIds, commands, keymap);
    expect(foundCommands('存疑', named)).toEqual(['mark-carmine']);
    expect(foundCommands('疑问', named)).toEqual(['mark-carmine']);
  });

  test('chosen lately stand before the others, and only if they are among them', () => {
    expect(recentFirst(['undo', 'find', 'export'], ['export', 'print', 'undo'])).toEqual([
      'export',
      'undo',
      'find',
    ]);
  });
});

describe('initialsOf', () => {
  test.each([
    ['导出学习笔记…', 'dcxxbj'],
    ['阅读外观', 'ydwg'],
    ['撤销', 'cx'],
    ['查看分篇', 'ckfp'],
    ['批注：页边、行末', 'pzybxm'],
    ['Ctrl 和 A', 'ctrlha'],
    ['😀', ''],
  ])('of %s is %s', (text, initials) => {
    expect(initialsOf(text)).toBe(initials);
  });

  test('gives each Chinese character of a command’s name one letter', () => {
    for (const name of Object.values(wordsIn('zh-CN').commands)) {
      expect(initialsOf(name)).toMatch(/^[a-z]+$/);
      expect(initialsOf(name).length).toBe((name.match(/\p{Script=Han}/gu) ?? []).length);
    }
  });
});
