import { describe, expect, test } from 'vitest';
import { textOf } from '../../../../core/document/essay';
import type { WordParts } from './docx-of';
import { paragraph as p, run as r } from './docx-of';
import { imported } from './imported-docx';

describe('comments come with their words', () => {
  const from = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
  const to = (id: number) => `<w:commentRangeEnd w:id="${id}"/>`;
  const at = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
  const comment = (id: number, text: string, paraId = `P${id}`) =>
    `<w:comment w:id="${id}" w:author="李老师" w:date="2024-05-06T07:08:09Z"><w:p w14:paraId="${paraId}">${r(text)}</w:p></w:comment>`;

  async function comments(body: string, parts: WordParts) {
    const [essay] = (await imported(body, parts)).essays;
    const text = textOf(essay?.blocks ?? []);
    return (essay?.annotations ?? []).map(({ start, end, ...said }) => ({
      words: text.slice(start, end),
      ...said,
    }));
  }

  test('with author, date and replies', async () => {
    const body =
      p(
        `${r('甲')}${from(0)}${from(1)}${r('乙')}${r('丙', '<w:b/>')}${to(0)}${to(1)}${r('丁。')}`,
      ) + p('戊。');
    const parts = {
      comments: comment(0, '写得好。') + comment(1, '谢谢。'),
      commentsExtended:
        '<w15:commentEx w15:paraId="P0"/><w15:commentEx w15:paraId="P1" w15:paraIdParent="P0"/>',
    };
    const by = { author: '李老师', date: '2024-05-06T07:08:09Z' };
    expect(await comments(body, parts)).toEqual([
      { words: '乙丙', comment: '写得好。', ...by, replies: [{ comment: '谢谢。', ...by }] },
    ]);
  });

  test('on their own words where nothing tells their paragraphs apart', async () => {
    const body = p(`${from(0)}${r('甲')}${to(0)}${r('乙')}${from(1)}${r('丙。')}${to(1)}`);
    const said = (id: number, text: string) => `<w:comment w:id="${id}">${p(text)}</w:comment>`;
    const found = await comments(body, { comments: said(0, '先说。') + said(1, '后说。') });
    expect(found.map((one) => [one.words, one.comment, one.replies])).toEqual([
      ['甲', '先说。', []],
      ['丙。', '后说。', []],
    ]);
  });

  test('over paragraphs, and within each other', async () => {
    const body =
      p(`${r('甲')}${from(0)}${r('乙')}`) +
      p(`${from(1)}${r('丙')}${to(1)}`) +
      p(`${r('丁')}${to(0)}${r('戊。')}`);
    const found = await comments(body, { comments: comment(0, '全段。') + comment(1, '一字。') });
    expect(found.map((one) => [one.words, one.comment])).toEqual([
      ['乙\n丙\n丁', '全段。'],
      ['丙', '一字。'],
    ]);
  });

  test.each([
    ['in a paragraph', p(r('甲') + at(0) + r('乙。')), '甲', '乙。'],
    ['in an empty paragraph at the end', p('甲乙。') + p(at(0)), '甲乙。', ''],
    [
      'whose words are deleted',
      p(
        `${r('甲')}<w:del>${from(0)}<w:r><w:delText>丙</w:delText></w:r></w:del>${to(0)}${at(0)}${r('乙。')}`,
      ),
      '甲',
      '乙。',
    ],
  ])('at the point where they are set %s', async (_, body, before, after) => {
    const [essay] = (await imported(body, { comments: comment(0, '此处。') })).essays;
    const text = textOf(essay?.blocks ?? []);
    expect(
      (essay?.annotations ?? []).map(({ start, end, comment: said }) => [
        text.slice(0, start),
        text.slice(end),
        said,
      ]),
    ).toEqual([[before, after, '此处。']]);
  });

  test('once where a range has its reference behind or within it', async () => {
    const found = await comments(
      p(
        `${from(0)}${r('甲')}${to(0)}${at(0)}${from(1)}${r('乙')}${at(1)}${r('丙')}${to(1)}${r('。')}`,
      ),
      { comments: comment(0, '一。') + comment(1, '二。') },
    );
    expect(found.map((one) => [one.words, one.comment])).toEqual([
      ['甲', '一。'],
      ['乙丙', '二。'],
    ]);
  });

  test('where their edges stand between rows and cells', async () => {
    const cell = (words: string, properties = '') => `<w:tc>${properties}${p(words)}</w:tc>`;
    const goesOn = '<w:tcPr><w:vMerge/></w:tcPr>';
    const body =
      `<w:tbl><w:tr>${cell('一')}${from(0)}${cell('二')}</w:tr>${from(1)}` +
      `<w:tr>${cell('三', '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>')}${to(0)}${cell('四')}</w:tr>` +
      `<w:tr>${to(1)}${from(2)}${cell('', goesOn)}${cell('五')}</w:tr>${to(2)}</w:tbl>${p('六。')}`;
    const found = await comments(body, {
      comments: comment(0, '两格。') + comment(1, '一行。') + comment(2, '末格。'),
    });
    expect(found.map((one) => [one.words, one.comment])).toEqual([
      ['二\n三', '两格。'],
      ['三\n四', '一行。'],
      ['五', '末格。'],
    ]);
  });

  test('highlighted words come as highlights, those that touch as one', async () => {
    const yellow = '<w:highlight w:val="yellow"/>';
    const found = await comments(
      p(r('甲') + r('乙', yellow) + r('丙', `<w:b/>${yellow}`) + r('丁') + r('戊', yellow)),
      {},
    );
    expect(found.map((one) => [one.words, one.comment])).toEqual([
      ['乙丙', ''],
      ['戊', ''],
    ]);
  });
});
