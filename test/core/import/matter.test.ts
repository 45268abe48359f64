import { describe, expect, test } from 'vitest';
import { drawn, inText } from './drawn-lines';

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

  test.each(['初二（3）班 林小雨', '某某中学高一 (12) 班　李明', '三年级二班 欧阳修远'])(
    'has a pupil behind the class: %s',
    (line) => {
      expect(drawn('题目', line, '正文。')[1]).toBe(`作者 ${line}`);
    },
  );

  test.each(['初二（3）班学习总结', '初二（3）班 春天到了我们去郊游', '今天，我们三班 林小雨'])(
    'has no author in %s',
    (line) => {
      expect(drawn('题目', line, '正文。')[1]).not.toContain('作者');
    },
  );

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
    ['作者 李明', '作者　李明'],
    ['作者 李明', '作者 李明'],
    ['作者 李明、王芳', '文／李明、王芳'],
    ['¶ 文/某某市委党校办公室', '文/某某市委党校办公室'],
    ['¶ 作者 在文中说了什么', '作者 在文中说了什么'],
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
