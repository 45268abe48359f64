import { convertToHtml } from 'mammoth';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { editionDocument } from '../../../core/export/edition-docx';
import { wordFile } from '../../../main/export/word-file';
import { annotationId } from '../../core/annotation/drawn-text';
import type { Block } from '../../../core/document/block';
import { editionOf } from '../../../core/export/edition';
import { drawnChapter } from '../../core/export/drawn-chapter';
import { drawnEdition, fullEdition } from '../../core/export/edition-source';
import { source } from '../../core/export/notes-source';
import { hostileEdition } from '../../core/export/hostile-notes';
import { hostileTexts } from '../../core/export/hostile-text';
import { converted, office } from './libre-office';
import { unbalanced, zipEntries } from './zip-entries';

const day = '2025-07-20';
const signature = { name: '王小明', unit: '三班' };
const made = () => wordFile(editionDocument(fullEdition({ signature })), day);
const read = async () => zipEntries(await made());

/** 饕餮 and 漢 with readings, 要紧 with dots and a Latin word in italics. */
function readingEdition() {
  const chapter = drawnChapter(
    ['吃人的饕[餮]（tāotiè），漢（hàn）字要紧，see.'],
    [{ kind: 'highlight', pigment: 'azurite', comment: '注' }],
    { withText: true },
  );
  const ruby = [
    { start: 3, base: 5, end: 13 },
    { start: 14, base: 15, end: 20 },
  ];
  const marks = [
    { kind: 'emphasis', start: 21, end: 23 },
    { kind: 'emphasis', start: 24, end: 27 },
  ] as const;
  const text = (chapter.text ?? []).map((block): Block =>
    block.kind === 'paragraph' ? { ...block, ruby, marks } : block,
  );
  return editionOf(source([{ ...chapter, text }]));
}

afterEach(() => vi.useRealTimers());

/** The comments as a reader of the file finds them: id → the words between its edges, and its text. */
function comments(entries: ReadonlyMap<string, string>) {
  const text = entries.get('word/document.xml') ?? '';
  const own = entries.get('word/comments.xml') ?? '';
  const found = [...own.matchAll(/<w:comment ([^>]*)>(.*?)<\/w:comment>/gsu)];
  return found.map(([, head = '', body = '']) => {
    const id = /w:id="(\d+)"/u.exec(head)?.[1] ?? '';
    const from = text.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
    const to = text.indexOf(`<w:commentRangeEnd w:id="${id}"/>`);
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeGreaterThanOrEqual(from);
    expect(text.indexOf(`<w:commentReference w:id="${id}"/>`)).toBeGreaterThan(to);
    return {
      passage: wordsIn(text.slice(from, to)),
      text: wordsIn(body),
      author: /w:author="([^"]*)"/u.exec(head)?.[1],
      initials: /w:initials="([^"]*)"/u.exec(head)?.[1],
      date: /w:date="([^"]*)"/u.exec(head)?.[1],
    };
  });
}

function wordsIn(xml: string): string {
  return xml
    .replace(/<\/w:p>/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .trim();
}

describe('the Word edition', () => {
  test('has readings above their characters and dots of emphasis under theirs', async () => {
    const entries = zipEntries(await wordFile(editionDocument(readingEdition()), day));
    const xml = entries.get('word/document.xml') ?? '';
    expect(unbalanced(xml)).toBeNull();
    const rubies = [...xml.matchAll(/<w:ruby>.*?<\/w:ruby>/gsu)].map(([one]) => one);
    // The first half of 饕餮 is not marked as the other: both stay in brackets.
    expect(rubies.map(wordsIn)).toEqual(['hàn漢']);
    expect(wordsIn(xml)).toContain('饕餮（tāotiè），');
    expect(rubies[0]).toMatch(/<w:rubyPr>.*<w:rt><w:r>.*<w:rubyBase><w:r>/su);
    expect(xml).toMatch(/<w:em w:val="dot"\/>(?:(?!<w:t).)*<w:t[^>]*>要紧</su);
    expect(xml).toMatch(/<w:i\/>(?:(?!<w:t).)*<w:t[^>]*>see</su);
  });

  test('has a comment of Word’s own at each passage, signed and dated', async () => {
    const all = comments(await read());
    expect(all.map(({ passage, text }) => [passage, text])).toEqual([
      ['开篇第一句，第二', '外面\n第二行\n#党建'],
      ['开篇第一', '里面\n★'],
      ['', '此处'],
      ['两段\n之间', '跨段'],
      ['整段的话。', '全段'],
    ]);
    for (const { author, initials, date } of all) {
      expect([author, initials, date]).toEqual(['王小明', '王', '2025-07-16T16:00:00.000Z']);
    }
  });

  test('is read by another reader of Word files, comments at their places', async () => {
    const { value, messages } = await convertToHtml(
      { buffer: Buffer.from(await made()) },
      { styleMap: ['comment-reference => sup'] },
    );
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    const plain = value.replace(/<[^>]*>/gu, '');
    expect(plain).toContain('开篇第一[王1]句，第二[王2]句。');
    expect(plain).toContain('Comment [王1]里面★ ↑Comment [王2]外面第二行#党建 ↑');
  });

  test('has headings with their levels, and marks in the pigments’ colours', async () => {
    const text = (await read()).get('word/document.xml') ?? '';
    expect(text).toMatch(/<w:pStyle w:val="Heading1"\/>(?:(?!<\/w:p>).)*一、缘起/u);
    expect(text).toMatch(/<w:shd [^>]*w:fill="f7e2a6"[^>]*\/>/iu);
    expect(text).toMatch(/<w:u w:val="single" w:color="186a99"\/>/iu);
    expect(text).toMatch(/<w:u w:val="wave" w:color="3b9869"\/>/iu);
    expect(text).toMatch(
      /<w:strike\/>(?:(?!<\/w:rPr>).)*<w:color w:val="9976b8"\/>|<w:color w:val="9976b8"\/>(?:(?!<\/w:rPr>).)*<w:strike\/>/iu,
    );
    expect(text).toMatch(/<w:pBdr><w:left [^>]*w:color="186a99"/iu);
    for (const words of ['我的心得', '读后。', '未定位', '旧的一句。', '①', '某书。']) {
      expect(text).toContain(words);
    }
  });

  test('answers later comments below the first', async () => {
    const later = {
      follows: annotationId(0),
      comment: '再想',
      created: '2026-02-01T00:00:00.000Z',
    };
    const edition = drawnEdition(['甲[[乙]]丙。'], [{ comment: '初' }, later]);
    const entries = zipEntries(await wordFile(editionDocument(edition), day));
    expect(comments(entries)).toMatchObject([
      { passage: '乙', text: '初', author: '读者' },
      { passage: '乙', text: '再想', date: '2026-02-01T08:00:00.000Z' },
    ]);
    const own = entries.get('word/comments.xml') ?? '';
    const [first, reply] = [...own.matchAll(/w14:paraId="([0-9A-F]{8})"/gu)].map(([, id]) => id);
    expect(entries.get('word/commentsExtended.xml')).toMatch(
      new RegExp(`w15:paraId="${reply}" w15:paraIdParent="${first}"`, 'u'),
    );
  });

  test('needs no comments where there are none', async () => {
    const entries = zipEntries(
      await wordFile(editionDocument(drawnEdition(['甲[乙]丙。'], [{}])), day),
    );
    expect(entries.get('word/document.xml')).not.toContain('<w:comment');
  });

  test('is the same at another hour', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-07-20T08:00:00Z') });
    const first = await made();
    vi.setSystemTime(new Date('2031-01-02T03:04:06Z'));
    expect(Buffer.compare(first, await made())).toBe(0);
  });

  test.each(hostileTexts)('stays well formed with %s', async (_what, text) => {
    const entries = zipEntries(await wordFile(editionDocument(hostileEdition([text])), day));
    for (const [name, content] of entries) {
      if (/\.(?:xml|rels)$/u.test(name)) expect(unbalanced(content), name).toBeNull();
    }
  });
});

test('a hostile edition holds no field, link or object, and is fetched from nowhere', async () => {
  const edition = hostileEdition(hostileTexts.map(([, text]) => text));
  const entries = zipEntries(await wordFile(editionDocument(edition), day));
  for (const part of ['word/document.xml', 'word/comments.xml']) {
    const xml = entries.get(part) ?? '';
    expect(xml).not.toMatch(/<w:(?:fld|instr|hyperlink|object|altChunk|sdt|smartTag)/u);
    expect(xml).not.toMatch(/<(?:o|v|wp|m):/u);
  }
  expect([...entries.keys()].filter((name) => /vba|embed|media|external/iu.test(name))).toEqual([]);
  expect([...entries.values()].join('')).not.toContain('TargetMode="External"');
}, 30_000);

describe.skipIf(office === undefined)('LibreOffice', () => {
  test('finds every comment at its passage', async () => {
    const read = await converted(await made(), 'fodt', 'fodt');
    const found = [
      ...read.matchAll(
        /<office:annotation [^>]*office:name="([^"]*)"[^>]*>(.*?)<\/office:annotation>/gsu,
      ),
    ].map(([whole, name = '', body = '']) => {
      const from = read.indexOf(whole) + whole.length;
      const to = read.indexOf(`<office:annotation-end office:name="${name}"`);
      const passage = read
        .slice(from, Math.max(from, to))
        .replace(/<office:annotation .*?<\/office:annotation>/gsu, '')
        .replace(/<[^>]*>/gu, '')
        .replace(/\s+/gu, '');
      return [passage, body.replace(/<dc:date>.*?<\/dc:date>|<[^>]*>|\s/gu, '')];
    });
    expect(found.map(([passage]) => passage)).toEqual([
      '开篇第一句，第二',
      '开篇第一',
      '',
      '两段之间',
      '整段的话。',
    ]);
    expect(found[0]?.[1]).toContain('外面');
  }, 60_000);
});
