import { expect, test } from 'vitest';
import { markdown } from '../../../core/export/markdown';
import { defaultSettings } from '../../../core/settings';
import { settingsFrom } from '../../../core/settings-schema';
import { wordsFor, wordsIn } from '../../../core/words/words';
import { chapter, excerpt, notesOf } from '../export/notes-source';

const named = (names: Partial<typeof defaultSettings.pigmentNames>) => ({
  language: 'zh-CN' as const,
  pigmentNames: { ...defaultSettings.pigmentNames, ...names },
});

test('colours keep their own names where the reader gave none', () => {
  expect(wordsFor(defaultSettings)).toBe(wordsIn('zh-CN'));
  expect(wordsFor(named({ azurite: ' \u3000' }))).toBe(wordsIn('zh-CN'));
});

test('a colour is called what the reader calls it wherever it is named', () => {
  const words = wordsFor(named({ gamboge: ' 论点\u202e ', carmine: '存疑' }));
  expect(words.pigments).toEqual({
    ...wordsIn('zh-CN').pigments,
    gamboge: '论点',
    carmine: '存疑',
  });
  expect(words.commands['mark-gamboge']).toBe('标为论点');
  expect(words.commands['mark-azurite']).toBe('标为概念');
  expect(words.notes.keyPoints).toBe('论点');
  expect(words.notes.openQuestions).toBe('存疑');
});

test('the words stay the same object as long as nothing in them differs', () => {
  const words = wordsFor(named({ violet: '心得' }));
  expect(wordsFor(named({ violet: '心得' }))).toBe(words);
  expect(wordsFor(named({ violet: '感想' }))).not.toBe(words);
});

test('a name reaches an export as plain text', () => {
  const words = wordsFor(named({ gamboge: '<b>*论点*' }));
  const text = markdown.write(notesOf([chapter([excerpt('甲乙丙', '')])], { words }));
  expect(text).toContain('论点');
  expect(text).not.toContain('<b>*论点*');
});

test('a stored name that is too long, or none at all, falls back by itself', () => {
  const { pigmentNames } = defaultSettings;
  const stored = { pigmentNames: { ...pigmentNames, violet: '长'.repeat(13) }, linePatterns: true };
  expect(settingsFrom(stored)).toEqual({ ...defaultSettings, linePatterns: true });
  expect(settingsFrom({ pigmentNames: null })).toEqual(defaultSettings);
});

test.each([
  [12, '约剩 12 分钟', 'about 12 min left'],
  [59, '约剩 59 分钟', 'about 59 min left'],
  [60, '约剩 1 小时', 'about 1 hour left'],
  [2913, '约剩 49 小时', 'about 49 hours left'],
])('of %i minutes that are left to read it is said as one says it', (minutes, chinese, english) => {
  expect(wordsIn('zh-CN').footer.left(minutes)).toBe(chinese);
  expect(wordsIn('en').footer.left(minutes)).toBe(english);
});

test.each([
  ['荷塘月色', '《荷塘月色》'],
  ['读《师说》有感', '《读〈师说〉有感》'],
  ['《呐喊》与《彷徨》', '《〈呐喊〉与〈彷徨〉》'],
])('%s stands in its marks as %s', (title, marked) => {
  expect(wordsIn('zh-CN').notes.essay(title)).toBe(marked);
  expect(wordsIn('zh-CN').library.removeNamed(title)).toBe(`移除${marked}`);
});
