import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Essay } from '../../../core/document/essay';
import { textOf } from '../../../core/document/essay';
import { annotationId, editionId, essayId } from '../../../core/ids';
import type { Hit, SearchWish } from '../../../core/search/found';
import { essaysShown, hitsShown, moreEssaysShown } from '../../../core/search/found';
import { libraryQuery } from '../../../core/search/library-query';
import { LibrarySearch } from '../../../core/search/library-search';
import type { SearchedNotes } from '../../../core/search/note-hits';
import type { Detail, SearchedEntry } from '../../../core/search/searched-entry';
import { fastScanner } from '../../../main/search/fast-scanner';
import { everyStretch } from './every-stretch';
import { mixedQuery, mixedText } from './mixed-text';

interface Written extends Partial<SearchedNotes> {
  readonly title: string;
  /** What the reader says of it. */
  readonly said?: readonly Detail[];
  readonly paragraphs: readonly string[];
}

const idOf = (index: number) => essayId(String(index).padStart(32, '0'));
const note = (name: string, comment: string, tags: readonly string[] = []) => ({
  id: annotationId(`note-${name}-00000000`),
  comment,
  tags,
});

function essayOf({ title, paragraphs }: Written, index: number): Essay {
  return {
    id: idOf(index),
    edition: editionId(String(index).padStart(64, '0')),
    title,
    blocks: [
      { kind: 'metadata', field: 'title', text: title, value: 0 },
      ...paragraphs.map((text) => ({ kind: 'paragraph', text, runIn: null }) as const),
    ],
  };
}

/** An essay as the library knows it, with what the reader says of it. */
const entryOf = ({ id, edition, title }: Essay, said: readonly Detail[] = []): SearchedEntry => ({
  id,
  edition,
  title,
  details: [{ kind: 'title', text: title }, ...said],
});

const entriesOf = (written: readonly Written[]) =>
  written.map((one, index) => entryOf(essayOf(one, index), one.said));

/** Made once: a library has three, and no two libraries are asked at once. */
const scanners = [fastScanner(), fastScanner(), fastScanner()];
const scanner = () => {
  const next = scanners.shift() ?? fastScanner();
  scanners.push(next);
  return next;
};

async function libraryOf(written: readonly Written[]): Promise<LibrarySearch> {
  const essays = written.map(essayOf);
  const library = new LibrarySearch(
    (id) => Promise.resolve(essays.find((essay) => essay.id === id) ?? null),
    scanner,
  );
  await library.hold(entriesOf(written));
  written.forEach(({ annotations = [], reflection = '' }, index) =>
    library.note(idOf(index), { annotations, reflection }),
  );
  return library;
}

const wish = (query: string, rest: Partial<SearchWish> = {}): SearchWish => ({
  query,
  within: null,
  from: 0,
  ...rest,
});

const drawn = ({ kind, before, match, after }: Hit) => `${kind}: ${before}[${match}]${after}`;

describe('a search of the library', () => {
  test('looks again for a text that was not to be had', async () => {
    const essay = essayOf({ title: '春', paragraphs: ['花开了。'] }, 0);
    let there = false;
    const library = new LibrarySearch(() => Promise.resolve(there ? essay : null));
    await library.hold([entryOf(essay)]);
    expect((await library.find(wish('花'))).essays).toBe(0);
    expect((await library.find(wish('春'))).essays).toBe(1);
    there = true;
    await library.hold([entryOf(essay)]);
    expect((await library.find(wish('花'))).essays).toBe(1);
  });

  test('groups by essay, titles first, then those with the most matches', async () => {
    const library = await libraryOf([
      { title: '甲', paragraphs: ['论学习。'] },
      { title: '乙', paragraphs: ['学习，學習，再学习。'] },
      { title: '论學習', paragraphs: ['党建'] },
      { title: '丙', paragraphs: ['党建'] },
    ]);
    const { essays, all, groups } = await library.find(wish('学习'));
    expect([essays, all]).toEqual([3, 5]);
    expect(groups.map(({ title, all }) => [title, all])).toEqual([
      ['论學習', 1],
      ['乙', 3],
      ['甲', 1],
    ]);
    expect(groups.flatMap(({ hits }) => hits.map(drawn))).toEqual([
      'title: 论[學習]',
      'text: [学习]，學習，再学习。',
      'text: 学习，[學習]，再学习。',
      'text: 学习，學習，再[学习]。',
      'text: 论[学习]。',
    ]);
  });

  test('wants all words of one essay, and none that is ruled out', async () => {
    const library = await libraryOf([
      { title: '甲', paragraphs: ['基层', '党建'] },
      { title: '乙', paragraphs: ['基层'] },
      { title: '丙', paragraphs: ['基层党建考试'] },
    ]);
    const titles = async (query: string) =>
      (await library.find(wish(query))).groups.map(({ title }) => title);
    expect(await titles('基层 党建')).toEqual(['甲', '丙']);
    expect(await titles('基层 党建 -考试')).toEqual(['甲']);
    expect(await titles('“基层党建”')).toEqual(['丙']);
    expect(await titles('基层 -基层')).toEqual([]);
    expect(await titles('层')).toEqual(['甲', '乙', '丙']);
  });

  test('finds what the reader says of an essay, before what its text says', async () => {
    const library = await libraryOf([
      { title: '甲', paragraphs: ['鲁迅论鲁迅'] },
      {
        title: '乙',
        paragraphs: ['正文'],
        said: [
          { kind: 'author', text: '魯迅' },
          { kind: 'date', text: '1926 年' },
          { kind: 'source', text: '《莽原》' },
          { kind: 'own-tag', text: '散文' },
        ],
      },
    ]);
    const { groups } = await library.find(wish('鲁迅'));
    expect(groups.map(({ title }) => title)).toEqual(['乙', '甲']);
    expect(groups[0]?.hits.map(drawn)).toEqual(['author: [魯迅]']);
    expect(groups[0]?.hits.map(({ start, end }) => [start, end])).toEqual([[0, 0]]);
    const kinds = async (query: string) =>
      (await library.find(wish(query))).groups.flatMap(({ hits }) => hits.map(({ kind }) => kind));
    expect(await kinds('１９２６')).toEqual(['date']);
    expect(await kinds('莽原')).toEqual(['source']);
    expect(await kinds('散文 正文')).toEqual(['own-tag', 'text']);
    expect(await kinds('正文 -散文')).toEqual([]);
  });

  test('finds comments, tags and reflections, each note by itself', async () => {
    const library = await libraryOf([
      {
        title: '甲',
        paragraphs: ['正文'],
        annotations: [note('a', '學以致用', ['方法']), note('b', '待查')],
        reflection: '学而时习之',
      },
    ]);
    const found = await library.find(wish('学'));
    expect(found.essays).toBe(0);
    expect(found.notes.all).toBe(2);
    expect(found.notes.hits.map(drawn)).toEqual([
      'reflection: [学]而时习之',
      'comment: [學]以致用',
    ]);
    expect((await library.find(wish('学 方法'))).notes.hits.map(({ kind }) => kind)).toEqual([
      'comment',
      'tag',
    ]);
    expect((await library.find(wish('学 待查'))).notes.all).toBe(0);
  });

  test('shows a few matches of many, and the others when asked', async () => {
    const library = await libraryOf([{ title: '甲', paragraphs: ['党'.repeat(120)] }]);
    const first = await library.find(wish('党'));
    expect([first.all, first.groups[0]?.hits.length]).toEqual([120, hitsShown]);
    const starts: number[] = [];
    while (starts.length < 120) {
      const more = await library.find(wish('党', { within: idOf(0), from: starts.length }));
      starts.push(...(more.groups[0]?.hits ?? []).map(({ start }) => start));
    }
    expect(starts).toEqual(Array.from({ length: 120 }, (_none, index) => index + 2));
  });

  test('shows a few matches of the text beside those of the title', async () => {
    const written = { title: '党，党，党', paragraphs: ['党'.repeat(20)] };
    const library = await libraryOf([written]);
    const [first] = (await library.find(wish('党'))).groups;
    const kinds = first?.hits.map(({ kind }) => kind);
    expect(kinds).toEqual(['title', 'title', 'title', 'text', 'text', 'text']);
    const more = await library.find(wish('党', { within: idOf(0), from: 6 }));
    expect(more.groups[0]?.hits).toHaveLength(17);
  });

  test('counts all essays and shows them page by page', async () => {
    const written = Array.from({ length: 45 }, () => ({ title: '甲', paragraphs: ['党'] }));
    const library = await libraryOf(written);
    const pages = [0, 8, 28].map((from) => library.find(wish('党', { from })));
    const found = await Promise.all(pages);
    expect(found.map(({ essays }) => essays)).toEqual([45, 45, 45]);
    expect(found.map(({ groups }) => groups.length)).toEqual([essaysShown, moreEssaysShown, 17]);
    const ids = found.flatMap(({ groups }) => groups.map(({ essay }) => essay));
    expect(new Set(ids).size).toBe(45);
  });

  test('follows what comes, changes and goes', async () => {
    const old = essayOf({ title: '甲', paragraphs: ['旧'] }, 0);
    const edition = editionId('f'.repeat(64));
    const now = { ...essayOf({ title: '甲', paragraphs: ['新'] }, 0), edition };
    const library = new LibrarySearch((_id, wanted) =>
      Promise.resolve(wanted === edition ? now : old),
    );
    const count = async (query: string) => {
      const { essays, notes } = await library.find(wish(query));
      return [essays, notes.all];
    };
    await library.hold([entryOf(old)]);
    library.note(old.id, { annotations: [note('a', '旧')], reflection: '' });
    expect(await count('旧')).toEqual([1, 1]);
    await library.hold([entryOf(now)]);
    library.note(old.id, { annotations: [note('a', '新')], reflection: '' });
    expect([await count('旧'), await count('新')]).toEqual([
      [0, 0],
      [1, 1],
    ]);
    await library.hold([entryOf({ ...now, title: '题目改了' })]);
    expect(await count('改了')).toEqual([1, 0]);
    await library.hold([]);
    expect(await count('新')).toEqual([0, 0]);
  });

  test('counts and places what trying every stretch gives', async () => {
    const line = mixedText.map((text) => text.replaceAll('\n', ''));
    const written = fc.record({
      title: line,
      paragraphs: fc.array(line, { maxLength: 3 }),
      said: fc.array(fc.record({ kind: fc.constant('own-tag' as const), text: line }), {
        maxLength: 1,
      }),
      reflection: line,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(written, { maxLength: 4 }), mixedQuery, async (all, query) => {
        const library = await libraryOf(all);
        const found = await library.find(wish(query));
        const asked = libraryQuery(query);
        const stretches = (text: string) =>
          (asked?.wanted ?? []).map((word) => everyStretch(text, word));
        const ruledOut = (text: string) =>
          (asked?.unwanted ?? []).some((word) => everyStretch(text, word).length > 0);
        const expected = all.map((one) => {
          const said = one.said.map(({ text }) => text);
          const texts = [one.title, ...said, ...one.paragraphs];
          const counts = (asked?.wanted ?? []).map((word) =>
            texts.reduce((sum, text) => sum + everyStretch(text, word).length, 0),
          );
          const isIn = counts.length > 0 && counts.every((n) => n > 0) && !texts.some(ruledOut);
          return isIn ? counts.reduce((sum, n) => sum + n, 0) : 0;
        });
        expect(found.essays).toBe(expected.filter((n) => n > 0).length);
        expect(found.all).toBe(expected.reduce((sum, n) => sum + n, 0));
        for (const { essay, all: count } of found.groups) {
          const index = Number(essay);
          const one = all[index];
          if (one === undefined) throw new Error('an essay that is not there');
          expect(count).toBe(expected[index]);
          const { groups } = await library.find(wish(query, { within: essay }));
          const text = textOf(essayOf(one, index).blocks);
          const hits = groups[0]?.hits ?? [];
          expect(hits).toHaveLength(Math.min(count, 50));
          for (const { start, end, kind } of hits) {
            if (kind === 'own-tag') continue;
            const words = text.slice(start, end);
            expect(stretches(words).some(([first]) => first?.end === words.length)).toBe(true);
          }
        }
      }),
      { numRuns: 2000 },
    );
  }, 120_000);
});
