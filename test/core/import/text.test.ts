import { describe, expect, test } from 'vitest';
import { importText } from '../../../core/import/text';
import { drawn, inText } from './drawn-lines';

describe('a single text', () => {
  test('takes its first short line as title', () => {
    expect(drawn('读书笔记', '今天读了书。')).toEqual(['题目 读书笔记', '¶ 今天读了书。']);
  });

  test.each([
    ['is a sentence', '今天读了书。'],
    ['is numbered', '一、基本情况'],
    ['leads on', '现将情况报告如下:'],
    ['is labelled', '摘要:本文讨论读书。'],
    ['has no words', '——————'],
  ])('bears the file name where the first line %s', (_, line) => {
    const document = importText(`${line}\n正文在此。`, '文件名');
    expect(document.title).toBe('文件名');
    expect(
      document.essays[0]?.blocks.every((b) => b.kind !== 'metadata' || b.field !== 'title'),
    ).toBe(true);
  });

  test('of one line has text and no title', () => {
    expect(drawn('只有一行')).toEqual(['¶ 只有一行']);
  });

  test('of nothing but white space holds no essay', () => {
    expect(importText('\ufeff \u3000\r\n\u00a0\n', '空')).toEqual({
      title: '空',
      essays: [],
      before: [],
      after: [],
    });
  });

  test('folds the page around it', () => {
    expect(
      drawn(
        '当前位置:首页 > 范文大全',
        '读书笔记',
        '2022-12-08 08:54:56 收藏本文 下载本文',
        '下面是小编收集整理的读书笔记,供大家参考借鉴。',
        '读书笔记',
        '今天读了书。',
        '返回顶部',
        '明天再读。',
        '【读书笔记】相关文章:',
        '1.读书心得',
        '• 返回顶部',
      ),
    ).toEqual([
      '折 当前位置:首页 > 范文大全 (web-page)',
      '题目 读书笔记',
      '折 2022-12-08 08:54:56 收藏本文 下载本文 (web-page)',
      '折 下面是小编收集整理的读书笔记,供大家参考借鉴。 (web-page)',
      '折 读书笔记 (repeated-title)',
      '¶ 今天读了书。',
      '折 返回顶部 (web-page)',
      '¶ 明天再读。',
      '折 【读书笔记】相关文章: (web-page)',
      '折 1.读书心得 (web-page)',
      '折 • 返回顶部 (web-page)',
    ]);
  });

  test('keeps text that stands behind what looks like a list of links', () => {
    expect(drawn('读书', '相关文章', '这一行说的是另外的事情。它是正文。').at(-1)).toBe(
      '¶ 这一行说的是另外的事情。它是正文。',
    );
  });

  test('folds the title repeated at the end', () => {
    expect(drawn('读书', '正文。', '读书').at(-1)).toBe('折 读书 (repeated-title)');
  });

  test.each(['\n', '\r\n', '\r', '\u2028', '\u2029'])('is cut into lines at %j', (end) => {
    expect(
      importText(`题目${end}${end}甲。${end}\u3000乙。\u00a0`, '').essays[0]?.blocks.length,
    ).toBe(3);
  });

  test('keeps white space inside a line', () => {
    expect(drawn('题目', '\u3000\u3000甲\u3000 乙\u00a0丙。\t')).toEqual([
      '题目 题目',
      '¶ 甲\u3000 乙\u00a0丙。',
    ]);
  });
});

describe('a compilation', () => {
  const titles = (...lines: string[]): string[] =>
    importText(lines.join('\n'), '文件名').essays.map((essay) => essay.title);

  test.each([
    ['篇1:', '篇2:'],
    ['篇1：', '篇2：'],
    ['篇一： ', '篇二： '],
    ['篇 1 ', '篇 2 '],
    ['第一篇 ', '第二篇 '],
    ['第1篇：', '第12篇：'],
    ['【篇1】', '【篇2】'],
    ['篇９：', '篇１０：'],
  ])('is split at %j and %j', (first, second) => {
    expect(titles(`${first}甲`, '正文。', `${second}乙`, '正文。')).toEqual(['甲', '乙']);
  });

  test('is named by the page, and without a page by the file', () => {
    expect(importText('文集\n篇1:甲\n正文。\n篇2:乙\n正文。', '文件名').title).toBe('文集');
    expect(importText('篇1:甲\n正文。\n篇2:乙\n正文。', '文件名').title).toBe('文件名');
  });

  test('keeps a number without words as title', () => {
    expect(titles('第一篇', '正文。', '第二篇', '正文。')).toEqual(['第一篇', '第二篇']);
  });

  test.each([
    ['one number', ['篇1:甲', '正文。']],
    ['falling numbers', ['篇2:甲', '正文。', '篇1:乙', '正文。']],
    ['a bare list', ['目录', '篇1:甲', '篇2:乙', '篇3:丙']],
    ['references', ['题目', '正文。', '[1]甲', '正文。', '[2]乙', '正文。']],
    ['sentences', ['题目', '第一篇文章是甲的。', '正文。', '第二篇文章是乙的。', '正文。']],
    ['two ways of numbering', ['篇1:甲', '正文。', '第二篇 乙', '正文。']],
  ])('is not made of %s', (_, lines) => {
    expect(titles(...lines)).toHaveLength(1);
  });

  test('is not split at its table of contents', () => {
    const document = importText('目录\n篇1:甲\n篇2:乙\n\n篇1:甲\n正文。\n篇2:乙\n正文。', '');
    expect(document.before).toEqual(['目录', '篇1:甲', '篇2:乙']);
    expect(document.essays.map((essay) => essay.blocks.length)).toEqual([2, 2]);
  });

  test('is not split at a number quoted out of turn', () => {
    expect(
      titles('篇1:甲', '正文。', '篇9:引', '正文。', '篇2:乙', '正文。', '篇3:丙', '正文。'),
    ).toEqual(['甲', '乙', '丙']);
  });

  test('leaves a number that is skipped skipped', () => {
    expect(titles('篇1:甲', '正文。', '篇3:丙', '正文。')).toEqual(['甲', '丙']);
  });
});

test('what turns colours of a terminal on and off is no text', () => {
  const [essay] = importText(
    '\u001b[32m《感遇·其一》\u001b[m\n\u001b[1;33m兰叶春葳蕤\u001b[0m，',
    '',
  ).essays;
  expect(essay?.blocks.map(({ text }) => text)).toEqual(['《感遇·其一》', '兰叶春葳蕤，']);
});

describe('a numbered line', () => {
  test.each([
    '1 一、基本情况',
    '1 十一、基本情况',
    '1 一、三农问题',
    '1 二、二十大精神',
    '1 第一，机制创新方面。',
    '1 第二,成果',
    '1 第三、成果',
    '2 （一）做法',
    '2 (一)做法',
    '2 (十二）做法',
    '2 (一)、做法',
    '2 (一)',
    '3 1.做法',
    '3 1、做法',
    '3 1．做法',
    '3 １．做法',
    '3 1. 做法',
    '3 1.2023年的工作',
    '3 (1)做法',
    '3 （１）做法',
    '1 一、为什么要学?',
    '1 一、读《怎么办?》有感',
    '1 一、关于“学什么?”的问答',
  ])('is the heading %s', (drawing) => {
    expect(inText(drawing.slice(2))).toBe(drawing);
  });

  test.each([
    '一是抓学习',
    '一要抓学习',
    '一方面抓学习',
    '一、二线城市的发展',
    '3、4号楼的住户',
    '1.5倍',
    '3.15晚会',
    '2001.春',
    '2001、春',
    '11月8日',
    '第一个问题',
    '十分钟,人人讲',
    '1.把精力放在学习上。',
    '1.加强学习；',
    '一、加强学习,',
    '(一)甲；',
    '1.。甲。',
    `一、${'长'.repeat(46)}`,
    `一、${'长'.repeat(46)}。后文。`,
  ])('is plain text in %s', (line) => {
    expect(inText(line)).toBe(`¶ ${line}`);
  });

  test.each([
    ['¶3 1.加强学习。', '1.加强学习。今年读书。'],
    ['¶3 1.加强学习！', '1.加强学习！今年读书。'],
    ['¶1 二、加强学习。', '二、加强学习。 今年读书。'],
    ['¶2 (二)、任人“难”。', '(二)、任人“难”。一是…'],
    ['¶3 1.坚持“学以致用。”', '1.坚持“学以致用。”今年读书。'],
    ['¶3 1.有新加强。', '1.有新加强。,我县'],
    ['¶1 第一，重学习。', '第一，重学习。今年读书。'],
  ])('opens with the heading %s', (drawing, line) => {
    expect(inText(line)).toBe(drawing);
  });

  test('is a heading where text stands below it and a point where its like does', () => {
    expect(drawn('题目', '前文。', '(一)甲。', '正文。', '(二)乙。', '(三)丙。', '后文。')).toEqual(
      ['题目 题目', '¶ 前文。', '2 (一)甲。', '¶ 正文。', '¶ (二)乙。', '¶ (三)丙。', '¶ 后文。'],
    );
  });

  test('counts points with 第一， inside sections with 一、', () => {
    expect(drawn('题目', '一、做法', '第一，学习。要读书。', '第二，实践。要动手。')).toEqual([
      '题目 题目',
      '1 一、做法',
      '¶ 第一，学习。要读书。',
      '¶ 第二，实践。要动手。',
    ]);
  });

  test('keeps the number it has', () => {
    expect(drawn('题目', '二、甲', '(三)乙', '(三)丙', '四、丁').slice(1)).toEqual([
      '1 二、甲',
      '2 (三)乙',
      '2 (三)丙',
      '1 四、丁',
    ]);
  });
});
