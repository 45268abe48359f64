import { describe, expect, test } from 'vitest';
import { importText } from '../../../core/import/text';
import { drawBlock } from './draw-block';

const drawn = (...lines: string[]): string[] =>
  importText(lines.join('\n'), '文件名').essays.flatMap((essay) => essay.blocks.map(drawBlock));

/** The drawing of one line in the middle of an essay's text. */
const inText = (line: string): string | undefined =>
  drawn('题目', '开头。前文。', line, '后文。完。')[2];

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
    '(1)做法',
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

describe('the front matter', () => {
  test.each([
    ['作者 李明', '李明'],
    ['作者 欧阳修远', '欧阳修远'],
    ['作者 李　明', '李　明'],
    ['作者 李明 王芳,赵小云', '李明 王芳,赵小云'],
    ['作者 李明、王芳', '李明、王芳'],
    ['作者 买买提·艾力', '买买提·艾力'],
  ])('has the %s above 摘要', (drawing, line) => {
    expect(drawn('题目', line, '摘要:本文。')[1]).toBe(drawing);
  });

  test('has the author above an affiliation, behind a repeated title', () => {
    expect(drawn('题目', '题目', '李明', '（某大学,北京100000）', '正文。')).toEqual([
      '题目 题目',
      '折 题目 (repeated-title)',
      '作者 李明',
      '单位 （某大学,北京100000）',
      '¶ 正文。',
    ]);
  });

  test.each([
    ['nothing vouches for it', ['题目', '李明', '正文。']],
    ['it is too long', ['题目', '某某市委党校', '摘要:本文。']],
    ['it is not behind the title', ['题目', '正文。', '李明', '摘要:本文。']],
    ['there is no title', ['一、甲', '李明', '摘要:本文。']],
  ])('has no author where %s', (_, lines) => {
    expect(drawn(...lines).filter((line) => line.startsWith('作者'))).toEqual([]);
  });

  test.each([
    ['作者 李明', '作者：李明'],
    ['单位 某大学', '作者单位:某大学'],
    ['摘要 本文', '摘要:本文'],
    ['摘要 本文', '摘　要： 本文'],
    ['摘要 本文', '【摘要】本文'],
    ['摘要 本文', '[内容摘要] 本文'],
    ['关键词 甲;乙', '关键词：甲;乙'],
    ['关键词 甲;乙', '关键字:甲;乙'],
    ['简介 李明,男。', '作者简介：李明,男。'],
    ['¶ 摘要', '摘要'],
    ['¶ 摘要:', '摘要:'],
    ['¶ 摘要写法漫谈', '摘要写法漫谈'],
  ])('reads %s', (drawing, line) => {
    expect(drawn('题目', line, '正文。')[1]).toBe(drawing);
  });

  test('ends where the text begins', () => {
    expect(drawn('题目', '正文。', '摘要:是什么?')[2]).toBe('¶ 摘要:是什么?');
    expect(drawn('题目', '正文。', '作者简介:李明')[2]).toBe('简介 李明');
  });
});

describe('the back matter', () => {
  test.each(['注释', '注释:', '注：', '【注释】', '注 释'])('opens with %s', (line) => {
    expect(drawn('题目', '正文。', line, '①甲。乙')).toContain('注 ① ①甲。乙');
  });

  test.each(['参考文献', '参考文献：', '参考资料:', '[参考文献]', '主要参考文献'])(
    'opens with %s',
    (line) => {
      expect(drawn('题目', '正文。', line, '[1]甲。乙')).toContain('文 [1]甲。乙');
    },
  );

  test('does not open with a sentence about it', () => {
    expect(inText('参考文献很多。')).toBe('¶ 参考文献很多。');
    expect(inText('注释:见下。')).toBe('¶ 注释:见下。');
  });

  test('takes a line without a mark as part of the entry above', () => {
    expect(
      drawn('题', '文。', '注释', '[1]甲', '续。', '参考文献', '李明.乙[M].', '1.丙').slice(2),
    ).toEqual([
      '注释 注释',
      '注 [1] [1]甲',
      '注  续。',
      '参考文献 参考文献',
      '文 李明.乙[M].',
      '文 1.丙',
    ]);
  });

  test('ends at a heading and at prose', () => {
    expect(drawn('题', '文。', '注释', '①甲', '二、新的一节', '①乙').slice(4)).toEqual([
      '1 二、新的一节',
      '¶ ①乙',
    ]);
    expect(drawn('题', '文。', '注释', '①甲', '又是正文。还有一句。').at(-1)).toBe(
      '¶ 又是正文。还有一句。',
    );
  });
});
