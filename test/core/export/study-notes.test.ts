import { describe, expect, test } from 'vitest';
import { assertNever } from '../../../core/result';
import type {
  NotesBlock,
  NotesExcerpt,
  NotesPoint,
  StudyNotes,
} from '../../../core/export/study-notes';
import { annotationId } from '../annotation/drawn-text';
import { chapter, excerpt, notesOf } from './notes-source';

/** A document drawn line by line. */
function draw({ blocks }: StudyNotes): readonly string[] {
  return blocks.map(drawBlock);
}

function drawBlock(block: NotesBlock): string {
  switch (block.kind) {
    case 'title':
      return `题 ${block.lines.join('/')}`;
    case 'byline':
      return `署 ${block.text}`;
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'fact':
      return `${block.label}=${block.text}`;
    case 'reflection':
      return `得 ${block.text}`;
    case 'quotation':
      return `引 ${block.text}`;
    case 'point':
      return `${block.number ?? '·'} ${block.passage}|${said(block)}|${block.source}`;
    case 'excerpt':
      return `“${block.passage}” ${said(block)} [${block.about.join('; ')}]`;
    default:
      return assertNever(block);
  }
}

function said({ comment, followUps }: NotesExcerpt | NotesPoint): string {
  return [comment, ...followUps.map(({ day, text }) => `${day}+${text}`)].join(' ');
}

const essay = chapter(
  [
    excerpt('起', '', { comment: '好' }),
    excerpt('甲', '一、缘起', { pigment: 'carmine', comment: '为何？' }),
    excerpt('乙', '一、缘起/（一）方法/1.先读', { pigment: 'azurite' }),
    excerpt('丙', '一、缘起/（二）态度', { modified: '2025-07-18T20:00:00.000Z' }),
    excerpt('旧', '?', { pigment: 'violet' }),
  ],
  { reflection: '读后\n\n再读' },
);

describe('the notes document', () => {
  test('opens with what they come to, then gives each excerpt under its heading', () => {
    expect(draw(notesOf([essay]))).toEqual([
      '题 《试论社区阅览室的建设与服务》/学习笔记',
      '署 原文作者：林知远',
      '# 阅读小结',
      '阅读时间=2025年7月16日—7月19日',
      '阅读进度=已读 38%',
      '标注=5 处标注，2 条批注',
      '按颜色=要点 2 · 概念 1 · 疑问 1 · 感悟 1',
      '## 要点',
      '1 起||',
      '2 丙||',
      '## 待解的疑问',
      '· 甲|为何？|',
      '# 我的心得',
      '得 读后\n\n再读',
      '# 摘录与批注',
      '## 开篇',
      '“起” 好 [要点]',
      '## 一、缘起',
      '“甲” 为何？ [疑问]',
      '### （一）方法',
      '“乙”  [概念; 1.先读]',
      '### （二）态度',
      '“丙”  [要点]',
      '## 未定位',
      '“旧”  [感悟]',
    ]);
  });

  test('by colour names the whole section at each excerpt', () => {
    const drawn = draw(notesOf([essay], { choices: { arrangement: 'colour' } }));
    expect(drawn.slice(drawn.indexOf('# 摘录与批注'))).toEqual([
      '# 摘录与批注',
      '## 要点 2',
      '“起” 好 [要点; 开篇]',
      '“丙”  [要点; 一、缘起 › （二）态度]',
      '## 概念 1',
      '“乙”  [概念; 一、缘起 › （一）方法 › 1.先读]',
      '## 疑问 1',
      '“甲” 为何？ [疑问; 一、缘起]',
      '## 未定位',
      '“旧”  [感悟]',
    ]);
  });

  test('of all essays has one summary and a chapter each, those without notes left out', () => {
    const other = chapter([excerpt('丁', '', { pigment: 'gamboge' })], {
      title: '乡愁',
      author: null,
      keywords: [],
      headed: false,
      finished: true,
    });
    const none = chapter([], { title: '没有' });
    expect(draw(notesOf([essay, none, other], { choices: { scope: 'all' } }))).toEqual([
      '题 学习笔记',
      '# 阅读小结',
      '文章=2 篇',
      '阅读时间=2025年7月16日—7月19日',
      '标注=6 处标注，2 条批注',
      '按颜色=要点 3 · 概念 1 · 疑问 1 · 感悟 1',
      '## 要点',
      '1 起||《试论社区阅览室的建设与服务》',
      '2 丙||《试论社区阅览室的建设与服务》',
      '3 丁||《乡愁》',
      '## 待解的疑问',
      '· 甲|为何？|《试论社区阅览室的建设与服务》',
      '# 《试论社区阅览室的建设与服务》',
      '原文作者=林知远',
      '阅读时间=2025年7月16日—7月19日',
      '阅读进度=已读 38%',
      '标注=5 处标注，2 条批注',
      '按颜色=要点 2 · 概念 1 · 疑问 1 · 感悟 1',
      '## 我的心得',
      '得 读后\n\n再读',
      '## 摘录与批注',
      '### 开篇',
      '“起” 好 [要点]',
      '### 一、缘起',
      '“甲” 为何？ [疑问]',
      '#### （一）方法',
      '“乙”  [概念; 1.先读]',
      '#### （二）态度',
      '“丙”  [要点]',
      '### 未定位',
      '“旧”  [感悟]',
      '# 《乡愁》',
      '阅读时间=2025年7月16日',
      '阅读进度=已读完',
      '标注=1 处标注',
      '按颜色=要点 1',
      '## 摘录与批注',
      '### 全文',
      '“丁”  [要点]',
    ]);
  });

  test.each([
    ['heading', '题'],
    ['reflection', '得'],
  ] as const)('leaves out %s when told to', (name, sign) => {
    const lines = draw(notesOf([essay], { content: { [name]: false } }));
    expect(lines.filter((line) => line.startsWith(sign))).toEqual([]);
  });

  test('without excerpts keeps the comments under their sections', () => {
    const notes = notesOf([essay], { content: { excerpts: false } });
    expect(notes).toMatchObject({ excerpts: 0, comments: 2 });
    const drawn = draw(notes);
    expect(drawn).not.toContain('## 要点');
    expect(drawn).toContain('· |为何？|');
    expect(drawn.slice(drawn.indexOf('# 摘录与批注'))).toEqual([
      '# 摘录与批注',
      '## 开篇',
      '“” 好 [要点]',
      '## 一、缘起',
      '“” 为何？ [疑问]',
    ]);
  });

  test('without both has no part for them', () => {
    const notes = notesOf([essay], { content: { excerpts: false, comments: false } });
    expect(draw(notes)).not.toContain('# 摘录与批注');
  });

  test('gives days as they are where the reader is, and a signature', () => {
    const more = {
      content: { dates: true },
      signature: { name: ' 王\n小明 ', unit: '三\u202e班' },
    };
    const there = draw(notesOf([essay], more));
    expect(there).toContain('署 三班　王 小明　2025年7月20日');
    expect(there).toContain('“丙”  [要点; 2025年7月19日]');
    const here = draw(notesOf([essay], { ...more, timeZone: 'America/New_York' }));
    expect(here).toContain('署 三班　王 小明　2025年7月19日');
    expect(here).toContain('“丙”  [要点; 2025年7月18日]');
    expect(notesOf([essay], more).creator).toBe('三班 王 小明');
  });

  test('stands without dates that make no sense', () => {
    const odd = chapter([excerpt('甲', '', { created: 'x', modified: '' })]);
    expect(draw(notesOf([odd])).some((line) => line.startsWith('阅读时间'))).toBe(false);
  });

  const later = [
    {
      id: annotationId(1),
      comment: '再想',
      created: '2025-07-30T08:00:00.000Z',
      modified: '2025-07-31T08:00:00.000Z',
    },
    { id: annotationId(2), comment: '又想', created: 'x', modified: 'x' },
  ];

  test('gives later comments with their day, in the summary too, and counts them', () => {
    const one = chapter([
      excerpt('甲', '', { pigment: 'carmine', comment: '为何？', followUps: later }),
      excerpt('乙', '', { followUps: later.slice(0, 1) }),
    ]);
    const notes = notesOf([one]);
    expect(notes).toMatchObject({ excerpts: 2, comments: 4 });
    const lines = draw(notes);
    expect(lines).toContain('标注=2 处标注，4 条批注');
    expect(lines).toContain('阅读时间=2025年7月16日—7月31日');
    expect(lines).toContain('1 乙||');
    expect(lines).toContain('· 甲|为何？ 2025年7月30日+再想 +又想|');
    expect(lines).toContain('“甲” 为何？ 2025年7月30日+再想 +又想 [疑问]');
    expect(lines).toContain('“乙”  2025年7月30日+再想 [要点]');
  });

  test('keeps later comments where excerpts are left out, and leaves them out with comments', () => {
    const one = chapter([excerpt('甲', '', { followUps: later.slice(0, 1) })]);
    expect(draw(notesOf([one], { content: { excerpts: false } }))).toContain(
      '“”  2025年7月30日+再想 [要点]',
    );
    expect(draw(notesOf([one], { content: { comments: false } }))).toContain('“甲”  [要点]');
  });

  test('names tags and the star in the small line', () => {
    const one = chapter([
      excerpt('甲', '一、乙/1.丙', { tags: ['党建', '甲\n乙'], starred: true }),
    ]);
    expect(draw(notesOf([one], { content: { dates: true } }))).toContain(
      '“甲”  [要点; 1.丙; #党建; #甲 乙; ★; 2025年7月16日]',
    );
  });

  test('speaks the language of the interface', () => {
    const lines = draw(notesOf([essay], { language: 'en', content: { dates: true } }));
    expect(lines).toContain('# Summary');
    expect(lines).toContain('Read on=Jul 16, 2025 – Jul 19, 2025');
    expect(lines).toContain('“甲” 为何？ [Question; Jul 16, 2025]');
  });

  test('never skips a level of heading', () => {
    const odd = chapter([excerpt('甲', '（一）先'), excerpt('乙', '一、后/（一）再')]);
    for (const scope of ['essay', 'all'] as const) {
      let level = 0;
      for (const block of notesOf([odd], { choices: { scope } }).blocks) {
        if (block.kind !== 'heading') continue;
        expect(block.level).toBeLessThanOrEqual(level + 1);
        level = block.level;
      }
    }
  });
});
