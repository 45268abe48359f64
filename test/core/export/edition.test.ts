import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Edition, EditionParagraph } from '../../../core/export/edition';
import { editionOf } from '../../../core/export/edition';
import { editionHtml } from '../../../core/export/edition-html';
import { editionPlainText } from '../../../core/export/edition-plain';
import type { Block } from '../../../core/document/block';
import { annotationId } from '../annotation/drawn-text';
import { drawnChapter } from './drawn-chapter';
import { drawnEdition, fullEdition } from './edition-source';
import { source } from './notes-source';

/** The words with `‹1` where note 1 begins and `1›` where it ends, and `‸` at a place. */
function drawn({ pieces }: EditionParagraph): string {
  return pieces
    .map(
      ({ text, points, opens, closes }) =>
        points.map(() => '‸').join('') +
        opens.map((number) => `‹${number}`).join('') +
        text +
        closes.map((number) => `${number}›`).join(''),
    )
    .join('');
}

function paragraphs({ essays }: Edition): readonly EditionParagraph[] {
  return essays.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'paragraph'));
}

const texts = (edition: Edition) => paragraphs(edition).map(drawn);

describe('an annotated edition', () => {
  test('holds the whole essay with each note at its passage', () => {
    expect(texts(fullEdition())).toEqual([
      '王_五',
      '试论学习',
      '‹1‹2开篇第一2›句，第二1›句。',
      '一、缘起',
      '甲说读书乙说‸‹33›，再说①。',
      '1.先读。再想‹4两段',
      '之间4›的话。',
      '‹5整段的话。5›',
      '①出处。',
      '1某书。',
    ]);
    expect(paragraphs(fullEdition()).map(({ role, bar }) => [role, bar])).toEqual([
      ['author', null],
      ['title', null],
      ['body', null],
      ['heading1', null],
      ['body', null],
      ['body', null],
      ['body', null],
      ['body', 'azurite'],
      ['note', null],
      ['reference', null],
    ]);
  });

  test('marks words as the page does, the newest on top, and keeps a heading that runs on', () => {
    const looks = paragraphs(fullEdition()).flatMap(({ pieces }) =>
      pieces.map(({ text, part, looks: over }) => [
        text,
        part,
        over.map(({ kind }) => kind).join(' '),
      ]),
    );
    expect(looks).toContainEqual(['句，第二', 'text', 'highlight']);
    expect(looks).toContainEqual(['开篇第一', 'text', 'underline highlight']);
    expect(looks).toContainEqual(['读书', 'text', 'wavy']);
    expect(looks).toContainEqual(['两段', 'text', 'strike']);
    expect(looks).toContainEqual(['1.先读。', 'run-in3', '']);
    expect(looks).toContainEqual(['①', 'note-mark', '']);
  });

  test('has readings above their characters, with the notes behind them, or in brackets', () => {
    const ruby = [
      { start: 3, base: 5, end: 13 },
      { start: 14, base: 15, end: 20 },
    ];
    const placed = { kind: 'highlight', pigment: 'azurite', comment: '注' } as const;
    const chapter = drawnChapter(['吃人的饕[餮（tāo]tiè），漢（hàn）字。'], [placed], {
      withText: true,
    });
    const text = (chapter.text ?? []).map((block): Block =>
      block.kind === 'paragraph' ? { ...block, ruby } : block,
    );
    const edition = editionOf(source([{ ...chapter, text }]));
    const html = editionHtml(edition).replace(/<span class="aside.*?<\/small> <\/span>/gu, '[注]');
    expect(html).toContain(
      '吃人的<ruby>饕<mark class="highlight azurite">餮</mark><rp>（</rp><rt><mark class="highlight azurite">tāo</mark>tiè</rt><rp>）</rp></ruby><sup class="ref">1</sup>[注]，<ruby>漢<rp>（</rp><rt>hàn</rt><rp>）</rp></ruby>字。',
    );
    expect(editionPlainText(edition)).toContain('饕餮（tāo〔概念：注〕tiè），漢（hàn）字。');
  });

  test('sets dots under emphasis in Chinese, and slants letters', () => {
    const chapter = drawnChapter(['先学习再 Read it。'], [], { withText: true });
    const text = (chapter.text ?? []).map((block): Block => {
      const marks = [
        { kind: 'emphasis', start: 1, end: 3 },
        { kind: 'emphasis', start: 5, end: 9 },
      ] as const;
      return block.kind === 'paragraph' ? { ...block, marks } : block;
    });
    expect(editionHtml(editionOf(source([{ ...chapter, text }])))).toContain(
      '先<em class="dotted">学习</em>再 <em>Read</em> it。',
    );
  });

  test('has a note for what is more than a mark, and lists what is not found', () => {
    const edition = fullEdition();
    const [essay] = edition.essays;
    expect(essay?.notes.map(({ comment, about }) => [comment?.text, about])).toEqual([
      ['外面\n第二行', ['#党建']],
      ['里面', ['★']],
      ['此处', []],
      ['跨段', []],
      ['全段', []],
    ]);
    expect(essay?.after).toMatchObject([
      { kind: 'heading', text: '我的心得' },
      { kind: 'reflection', text: '读后。' },
      { kind: 'heading', text: '未定位' },
      { kind: 'excerpt', passage: '旧的一句。' },
    ]);
    expect(edition).toMatchObject({ title: '《试论*学习*》批注本', marks: 7, comments: 5 });
  });

  test('without comments keeps the marks, without 心得 nothing of it', () => {
    const choices = {
      edition: { content: { comments: false, reflection: false }, format: 'word' as const },
    };
    const edition = fullEdition({ choices });
    expect(edition.essays[0]?.notes).toEqual([]);
    expect(texts(edition)[2]).toBe('开篇第一句，第二句。');
    expect(edition.essays[0]?.after).toMatchObject([{ kind: 'heading' }, { kind: 'excerpt' }]);
  });

  test('brings later comments below the first, oldest first, whatever the first says', () => {
    const later = {
      follows: annotationId(0),
      comment: '再想',
      created: '2026-02-01T00:00:00.000Z',
    };
    const edition = drawnEdition(['甲[[乙]]丙。'], [{}, later]);
    expect(edition.essays[0]?.notes).toMatchObject([
      { number: 1, comment: null, followUps: [{ text: '再想', created: later.created }] },
    ]);
  });

  test('shows a folded line only where a note stands in it', () => {
    expect(texts(drawnEdition(['甲[乙。', '折 收藏', '丙]丁。'], [{ comment: '想' }]))).toEqual([
      '王_五',
      '甲‹1乙。',
      '丙1›丁。',
    ]);
    expect(texts(drawnEdition(['甲。', '折 [收藏]'], [{ comment: '想' }]))).toContain('‹1收藏1›');
  });

  test('says at the end what stood in a text that is gone', () => {
    const gone = { ...drawnChapter(['甲[乙]丙。'], [{ comment: '想' }]), text: null };
    const [essay] = editionOf(source([gone])).essays;
    expect(essay).toMatchObject({ blocks: [], notes: [] });
    expect(essay?.after).toMatchObject([{ kind: 'heading' }, { kind: 'excerpt', passage: '乙' }]);
  });

  test('numbers the notes of all essays through', () => {
    const chapter = drawnChapter(['甲[乙]丙。'], [{ comment: '想' }], { withText: true });
    const { essays, title } = editionOf(source([chapter, chapter], { choices: { scope: 'all' } }));
    expect(title).toBe('批注本');
    expect(essays.map(({ notes }) => notes.map(({ number }) => number))).toEqual([[1], [2]]);
  });

  test('begins and ends every note once, wherever the passages lie', () => {
    const text = '甲乙\n丙丁戊\n折 己庚\n辛';
    const range = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(fc.array(range, { maxLength: 6 }), (ranges) => {
        const chapter = drawnChapter(['甲乙', '丙丁戊', '折 己庚', '辛'], [], { withText: true });
        const shift = '作者:王_五\n'.length;
        const [any] = drawnChapter(['甲[乙]'], [{ comment: '想' }]).excerpts;
        if (any === undefined) throw new Error('no excerpt');
        const excerpts = ranges
          .toSorted(([a, b], [c, d]) => a - c || d - b)
          .map(([start, end], index) => ({
            ...any,
            id: annotationId(index),
            kind: start === end ? ('point' as const) : ('wavy' as const),
            target: { ...any.target, start: shift + start, end: shift + end },
          }));
        const all = paragraphs(editionOf(source([{ ...chapter, excerpts }]))).flatMap(
          ({ pieces }) => pieces,
        );
        const numbers = excerpts.map((_, index) => index + 1);
        expect(all.flatMap(({ opens }) => opens).toSorted((a, b) => a - b)).toEqual(numbers);
        expect(all.flatMap(({ closes }) => closes).toSorted((a, b) => a - b)).toEqual(numbers);
        const opened = new Set<number>();
        for (const { opens, closes } of all) {
          for (const number of opens) opened.add(number);
          for (const number of closes) expect(opened).toContain(number);
        }
      }),
    );
  });
});
