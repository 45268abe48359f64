import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chapter, Excerpt } from '../../../core/export/chapter';
import { wordLayouts } from '../../../core/export/export-choices';
import { markdown } from '../../../core/export/markdown';
import { heightOf, pageRooms } from '../../../core/export/page-room';
import { readingSummary } from '../../../core/export/reading-summary';
import { annotationId } from '../annotation/drawn-text';
import type { Options } from './notes-source';
import { chapter, excerpt, laterOn, source } from './notes-source';

let named = 0;
const mark = (passage: string, more: Partial<Omit<Excerpt, 'section'>> = {}) =>
  excerpt(passage, '一、缘起', { id: annotationId(`passage${named++}`), ...more });

const asked = (passage: string, comment = '') => mark(passage, { pigment: 'carmine', comment });
const starred = (passage: string) => mark(passage, { starred: true });

function written(excerpts: readonly Excerpt[], reflection = '', options: Options = {}): string {
  const chapters = [chapter(excerpts, { reflection })];
  const choices = { work: 'summary', ...options.choices } as const;
  return markdown.write(readingSummary(source(chapters, { ...options, choices })));
}

describe('阅读小结 as a document of its own', () => {
  test('says what was read, when and how far, then what the reader thought and asked', () => {
    const text = written(
      [mark('平平', { comment: '想到单位' }), asked('为什么', '怎样落实？'), starred('金句')],
      '读后很受启发。',
      { signature: { name: '王小明', unit: '三班' } },
    );
    expect(text).toBe(
      [
        '# 《试论社区阅览室的建设与服务》阅读小结',
        '原文作者：林知远\\\n三班　王小明　2025年7月20日',
        '## 阅读情况',
        [
          '- **阅读时间** 2025年7月16日',
          '- **阅读进度** 已读 38%',
          '- **标注** 3 处标注，2 条批注',
          '- **按颜色** 要点 2 · 疑问 1',
        ].join('\n'),
        '## 我的心得',
        '读后很受启发。',
        '## 印象最深的段落',
        '1. 平平\n\n   **批注** 想到单位',
        '2. 金句',
        '## 待解的疑问',
        '1. 为什么\n\n   **批注** 怎样落实？\n',
      ].join('\n\n'),
    );
  });

  test('says how often and how long, over all its essays, where that was recorded', () => {
    const read = { first: '2025-07-14', last: '2025-07-26', seconds: 65 * 60, times: 2 };
    const other = { first: '2025-07-20', last: '2025-07-20', seconds: 30 * 60, times: 1 };
    const summed = (chapters: readonly Chapter[], language: 'zh-CN' | 'en' = 'zh-CN') => {
      const choices = { work: 'summary', scope: 'all' } as const;
      return markdown.write(readingSummary(source(chapters, { choices, language })));
    };
    const chapters = [
      chapter([starred('甲句')], { title: '甲', reading: read }),
      chapter([starred('乙句')], { title: '乙', reading: other }),
      chapter([starred('丙句')], { title: '丙' }),
    ];
    expect(summed(chapters)).toContain('**阅读时间** 2025年7月14日—7月26日，共读 3 次 95 分钟\n');
    expect(summed(chapters, 'en')).toContain(
      'Jul 14, 2025 – Jul 26, 2025: 95 minutes in 3 sittings',
    );
    // By its marks alone.
    expect(summed(chapters.slice(2))).toContain('**阅读时间** 2025年7月16日\n');
  });

  test('invents nothing where there is nothing', () => {
    const text = written([], '只有心得');
    expect(text).not.toMatch(/阅读时间|按颜色|段落|疑问/u);
  });

  test('takes the key points where nothing is starred or written on', () => {
    const text = written([mark('要点'), mark('另一句', { pigment: 'azurite' })]);
    expect(text).toContain('1. 要点');
    expect(text).not.toContain('另一句');
  });

  test('keeps to a page, and says of how many it shows how many', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      starred(`第${index}处${'长'.repeat(200)}`),
    );
    const questions = Array.from({ length: 9 }, (_, index) => asked(`问${index}`));
    const text = written([...many, ...questions], '思'.repeat(300));
    expect(text).toMatch(/## 我的心得（共 300 字，列出前 \d\d+ 字）\n\n思+……\n/u);
    expect(text).toMatch(/## 印象最深的段落（共 40 条，列出 [1-3] 条）\n\n1\. /u);
    expect(text).toMatch(/## 待解的疑问（共 9 条，列出 [2-6] 条）\n\n1\. /u);
    expect(text).toContain('长……');
    expect(text.length).toBeLessThan(900);
  });

  test('has room on a page, whatever was read and written, in each layout', () => {
    const long = fc.string({ maxLength: 400, unit: fc.constantFrom('字', '。', '，', 'a', '\n') });
    const one = fc.record({ passage: long, comment: long, later: long, starred: fc.boolean() });
    const essay = fc.record({ reflection: long, marks: fc.array(one, { maxLength: 12 }) });
    const essays = fc.array(essay, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(essays, fc.constantFrom(...wordLayouts), (all, layout) => {
        const chapters = all.map(({ reflection, marks }) => {
          const excerpts = marks.map(({ passage, comment, later, starred }, index) =>
            mark(passage, {
              comment,
              starred,
              pigment: index % 3 === 0 ? 'carmine' : 'gamboge',
              followUps: later === '' ? [] : [...laterOn(later).followUps],
            }),
          );
          return chapter(excerpts, { reflection });
        });
        const scope = chapters.length > 1 ? ('all' as const) : ('essay' as const);
        const choices = { work: 'summary' as const, scope, layout };
        const { blocks, words } = readingSummary(source(chapters, { choices }));
        const room = pageRooms[layout];
        expect(heightOf(blocks, room, words)).toBeLessThanOrEqual(room.height);
      }),
      { numRuns: 60 },
    );
  });

  test('tells how many later comments it leaves out', () => {
    const [later] = laterOn('后来想通了').followUps;
    if (later === undefined) throw new Error('no later comment');
    const followUps = [later, { ...later, comment: '再看' }];
    const text = written([mark('一句', { comment: '先记下', followUps })]);
    expect(text).toContain('先记下 —— 另有 2 条续批');
    expect(text).not.toContain('再看');
    expect(written([mark('一句', { followUps })])).toContain('再看 —— 另有 1 条续批');
  });

  test('chooses by weight and tells in the order of the text', () => {
    const marks = [
      ...Array.from({ length: 6 }, (_, index) => mark(`轻${index}`, { comment: '想' })),
      starred('星一'),
      starred('星二'),
    ];
    const text = written(marks);
    expect(text.indexOf('星一')).toBeLessThan(text.indexOf('星二'));
    expect(text.indexOf('轻0')).toBeLessThan(text.indexOf('星一'));
    expect(text).not.toContain('轻5');
  });

  test('names the essays of several, and each in what is quoted', () => {
    const chapters = [
      chapter([starred('甲句')], { title: '甲', reflection: '甲的心得' }),
      chapter([starred('乙句')], { title: '乙' }),
    ];
    const notes = readingSummary(source(chapters, { choices: { work: 'summary', scope: 'all' } }));
    const text = markdown.write(notes);
    expect(text).toContain('# 阅读小结\n');
    expect(text).toContain('- **文章** 2 篇：《甲》《乙》');
    expect(text).toContain('### 《甲》\n\n甲的心得');
    expect(text).toContain('2. 乙句 —— 《乙》');
  });

  test('reads in English', () => {
    const text = written([starred('句')], '', { language: 'en' });
    expect(text).toContain('## Passages that mattered most');
  });

  test('breaks a long title between the essay and what the document is', () => {
    const titleOf = (title: string) => {
      const summary = readingSummary(
        source([chapter([starred('金句')], { title })], { choices: { work: 'summary' } }),
      );
      return summary.blocks.find(({ kind }) => kind === 'title');
    };
    expect(titleOf('试论新时期高校基层党组织的建设')).toMatchObject({
      lines: ['《试论新时期高校基层党组织的建设》', '阅读小结'],
    });
    expect(titleOf('论学习')).toMatchObject({ lines: ['《论学习》阅读小结'] });
  });
});
