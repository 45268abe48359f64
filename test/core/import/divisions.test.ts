import { describe, expect, test } from 'vitest';
import { importText } from '../../../core/import/text';

/** What the lines behind the title are, a heading with its level, a line that opens with one with its words. */
function drawn(...lines: readonly string[]): readonly string[] {
  const [essay] = importText(['题目', ...lines].join('\n'), '题目').essays;
  return (essay?.blocks ?? []).slice(1).map((block) => {
    if (block.kind === 'heading') return `${block.level} ${block.text}`;
    if (block.kind !== 'paragraph' || block.runIn === null) return `${block.kind} ${block.text}`;
    return `(${block.runIn.level} ${block.text.slice(0, block.runIn.end)})`;
  });
}

const text = '这一段说的是读书的方法，写得不长。';

describe('chapters, sections and articles', () => {
  test('head what is below them, and the numbers within stand lower', () => {
    const lines = ['第一章　绪论', '第一节 背景', '一、读书', text, '（一）写作', text];
    expect(drawn(...lines, '第二节 意义', text, '第二章 方法', text)).toEqual([
      '1 第一章　绪论',
      '2 第一节 背景',
      '3 一、读书',
      `paragraph ${text}`,
      '3 （一）写作',
      `paragraph ${text}`,
      '2 第二节 意义',
      `paragraph ${text}`,
      '1 第二章 方法',
      `paragraph ${text}`,
    ]);
  });

  test.each([
    ['第一章绪论', '第二章方法', '1 第一章绪论'],
    ['第 1 章：绪论', '第 2 章：方法', '1 第 1 章：绪论'],
    [
      '第一回　甄士隐梦幻识通灵　贾雨村风尘怀闺秀',
      '第二回　贾夫人仙逝扬州城',
      '1 第一回　甄士隐梦幻识通灵　贾雨村风尘怀闺秀',
    ],
    ['第一节', '第二节', '1 第一节'],
    ['第一部分　现状', '第二部分　对策', '1 第一部分　现状'],
  ])('%s', (first, second, heading) => {
    expect(drawn(first, text, second, text)[0]).toBe(heading);
  });

  test('articles of a law open with their number, within its chapters', () => {
    expect(
      drawn(
        '第一章　总则',
        '第一条　为了规范管理，制定本办法。',
        '第二条　本办法适用于全市。',
        '第二章　附则',
        text,
      ),
    ).toEqual([
      '1 第一章　总则',
      '(2 第一条)',
      '(2 第二条)',
      '1 第二章　附则',
      `paragraph ${text}`,
    ]);
  });

  test.each<[string, readonly string[]]>([
    ['sentences about them', ['第一章讲的是绪论。', text, '第二章讲的是方法，也讲历史', text]],
    ['one alone', ['第三章　方法', text]],
    ['contents with pages', ['第一章　绪论……1', '第二章　方法……9', text]],
    ['things that are counted', ['第一条路很长', '第二条路很短', text]],
    ['long ones', [`第一章　${'很'.repeat(50)}`, text, `第二章　${'很'.repeat(50)}`, text]],
  ])('%s are none', (_what, lines) => {
    expect(drawn(...lines).filter((line) => !line.startsWith('paragraph '))).toEqual([]);
  });

  test('of contents and the text below it, those of the text count', () => {
    const contents = ['第一章　绪论', '第一节　背景', '第二章　方法'];
    const body = ['第一章　绪论', '第一节　背景', text, '第二章　方法', text];
    expect(drawn(...contents, ...body)).toEqual([
      ...contents.map((line) => `paragraph ${line}`),
      '1 第一章　绪论',
      '2 第一节　背景',
      `paragraph ${text}`,
      '1 第二章　方法',
      `paragraph ${text}`,
    ]);
  });

  test('end the notes of the chapter before', () => {
    const lines = ['第一章　绪论', text, '注释：', '①见《年鉴》。', '第二章　方法', text];
    expect(drawn(...lines)).toContain('1 第二章　方法');
  });
});

test('（1） heads below 1.', () => {
  expect(drawn('一、做法', '1.机制', '（1）明确职责', text, '(2)强化考核', text)).toEqual([
    '1 一、做法',
    '3 1.机制',
    '3 （1）明确职责',
    `paragraph ${text}`,
    '3 (2)强化考核',
    `paragraph ${text}`,
  ]);
});
