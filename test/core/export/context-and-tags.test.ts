import { describe, expect, test } from 'vitest';
import { sentencesAround } from '../../../core/document/sentences';
import { defaultChoices } from '../../../core/export/export-choices';
import { exportChoicesSchema } from '../../../core/export/export-schema';
import { markdown } from '../../../core/export/markdown';
import { annotationId } from '../annotation/drawn-text';
import { chapter, excerpt, notesOf } from './notes-source';

describe('the sentences around a passage', () => {
  const around = (drawn: string) => {
    const start = drawn.indexOf('[');
    const end = drawn.indexOf(']') - 1;
    const text = drawn.replace(/[[\]]/gu, '');
    const range = sentencesAround(text, { start, end });
    return range === null ? null : text.slice(range.start, range.end);
  };
  test.each([
    ['头。前[中]后。尾。', '前中后。'],
    ['头。前[中。又]后！尾。', '前中。又后！'],
    ['头。[整句。]尾。', null],
    ['头。[整句]。尾。', null],
    ['一段[没有]句号\n另一段。', '一段没有句号'],
    ['前[一段。\n二段]后。尾', '前一段。\n二段后。'],
  ])('%s', (drawn, said) => expect(around(drawn)).toBe(said));
});

test('the context stands below its excerpt where it is wanted', () => {
  const one = excerpt('中', '一、缘起', { around: '前中后。', comment: '想' });
  expect(markdown.write(notesOf([chapter([one])]))).not.toContain('前中后');
  expect(markdown.write(notesOf([chapter([one])], { content: { context: true } }))).toContain(
    '> 中\n\n**上下文** 前中后。\n\n**批注** 想\n\n',
  );
});

let named = 0;

test('notes by tag stand under each of theirs, and what has none comes last', () => {
  const tagged = (passage: string, tags: readonly string[]) =>
    excerpt(passage, '一、缘起', { id: annotationId(`passage${named++}`), tags });
  const notes = notesOf(
    [chapter([tagged('无', []), tagged('甲', ['党建', '读书']), tagged('乙', ['读书'])])],
    { choices: { arrangement: 'tag' } },
  );
  const lines = markdown
    .write(notes)
    .split('\n')
    .filter((line) => /^(?:###|>) /u.test(line));
  expect(lines.slice(lines.indexOf('### \\#党建'))).toEqual([
    '### \\#党建',
    '> 甲',
    '### \\#读书',
    '> 甲',
    '> 乙',
    '### 没有标签',
    '> 无',
  ]);
});

test('choices that know no context keep all others', () => {
  const { context, ...content } = defaultChoices.content;
  const stored = { ...defaultChoices, content: { ...content, dates: !context } };
  expect(exportChoicesSchema.parse(stored)).toEqual({
    ...stored,
    content: { ...content, context: false, dates: true },
  });
});
