import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../../core/words/words';
import { annotated, edition } from '../annotation/drawn-text';
import { studyNotes, written } from './study-notes';

const essay = [
  '[开篇第一句,]第二句。',
  '# 一、[缘起]',
  '甲说[读书]乙说。',
  '## （一）方法',
  '丙[丁。',
  '戊]己。',
  '# 二、没有标注',
  '庚。',
  '# 三、结语',
  '辛[壬]癸。',
];

describe('study notes in Markdown', () => {
  test('open with what they come to, then give each excerpt under its heading', () => {
    const notes = written(essay, [
      { pigment: 'gamboge', comment: '好开头' },
      { pigment: 'azurite' },
      { pigment: 'carmine', comment: '为什么？\n再想想' },
      { pigment: 'gamboge' },
      { pigment: 'carmine' },
    ]);
    expect(notes).toBe(`# 《试论\\*学习\\*》学习笔记

**原文作者** 王\\_五\\
导出于 2026-01-02

## 阅读小结

已读 38%，5 处标注，2 条批注

**按颜色** 要点 2 · 概念 1 · 疑问 2

### 要点

1. 开篇第一句，
2. 丁。\\
   戊

### 疑问

- 读书

  **批注** 为什么？\\
  再想想

- 壬

## 摘录与批注

### 开篇

> 开篇第一句，

要点

**批注** 好开头

### 一、缘起

> 缘起

概念

> 读书

疑问

**批注** 为什么？\\
再想想

#### （一）方法

> 丁。\\
> 戊

要点

### 三、结语

> 壬

疑问
`);
  });

  test('show the marks as they were written when asked to', () => {
    const plain = written(essay, [{}], { standardPunctuation: false });
    expect(plain).toContain('> 开篇第一句,\n');
    expect(written(essay, [{}])).toContain('> 开篇第一句，\n');
  });

  test('are the same for the same notes', () => {
    expect(written(essay, [{}, {}])).toBe(written(essay, [{}, {}]));
  });

  test('speak the language of the interface and leave the essay alone', () => {
    const notes = written(essay, [{ pigment: 'carmine', comment: '好' }], { words: wordsIn('en') });
    expect(notes).toContain('# 《试论\\*学习\\*》 study notes');
    expect(notes).toContain('38% read, 1 highlight, 1 comment');
    expect(notes).toContain('**Comment** 好');
  });

  test('keep what is not found in the essay any more, at the end', () => {
    const source = studyNotes(essay, [{}]);
    const orphan = annotated('旧的一句。', { start: 0, end: 5 }, { name: 'old', comment: '留着' });
    const lost = { ...orphan, target: { ...orphan.target, edition } };
    const notes = written(essay, [{}], { ...source, orphans: [lost] });
    expect(notes.slice(notes.indexOf('## 未定位'))).toBe(
      '## 未定位\n\n> 旧的一句。\n\n要点\n\n**批注** 留着\n',
    );
    expect(notes).toContain('2 处标注，1 条批注');
    expect(notes).toContain('1. 开篇第一句，\n2. 旧的一句。');
  });

  test('leave out the heading of excerpts where only orphans are left', () => {
    const orphan = annotated('旧的一句。', { start: 0, end: 5 }, { name: 'old' });
    const notes = written(essay, [], { orphans: [orphan] });
    expect(notes).not.toContain('## 摘录与批注');
  });

  test('do not count a comment of blanks', () => {
    expect(written(essay, [{ comment: ' \n ' }])).toContain('1 处标注，0 条批注');
  });
});
