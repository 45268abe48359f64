import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { Resolver } from '../../../core/anchor/resolver';
import type { Annotation } from '../../../core/annotation/annotation';
import { textOf } from '../../../core/document/essay';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { TestHome } from '../backup/test-home';
import { closedAtEnd } from '../closed-at-end';
import { temporaryFolder } from '../temporary-folder';
import type { EditionHost } from './edition-hosts';
import { commentOn, mainHost, twinHost } from './edition-hosts';

const first = [
  '论学习',
  '学而时习之，不亦说乎？有朋自远方来，不亦乐乎？人不知而不愠，不亦君子乎？',
  '吾日三省吾身：为人谋而不忠乎？与朋友交而不信乎？传不习乎？',
  '道千乘之国，敬事而信，节用而爱人，使民以时。',
].join('\n');
/** A new title and a line before; the second passage written over, the third gone. */
const second = [
  '论学习与修身',
  '《论语》的开头几章说的都是为学与为人，读起来不难。',
  '学而时习之，不亦说乎？有朋自远方来，不亦乐乎？人不知而不愠，不亦君子乎？',
  '吾日三省吾身：待人处事是否尽心？与朋友交而不信乎？传不习乎？',
].join('\n');

/** No comments came in the file. */
const none = { ok: true, value: 0 } as const;

const hosts: readonly (readonly [string, (text: string) => Promise<EditionHost>])[] = [
  [
    'main',
    async (text) => {
      const home = new TestHome(closedAtEnd(nodeFileSystem), join(temporaryFolder(), 'Meipi'));
      await home.start();
      return mainHost(home, text);
    },
  ],
  ['the bridge’s twin', twinHost],
];

describe.each(hosts)('a new edition, in %s', (_name, open) => {
  let host: EditionHost;
  beforeEach(async () => {
    host = await open(first);
  });

  /** Comments on a passage that stays, one that is written over and one that goes. */
  async function comment(): Promise<void> {
    const essay = await host.essay();
    const passages = ['有朋自远方来', '为人谋而不忠乎', '敬事而信，节用而爱人'];
    const changes = passages.map((words, n) => commentOn(essay, words, `第${n + 1}条`));
    await host.apply(changes);
  }

  /** What the notes stand on in the present edition, by their comments. */
  async function found(): Promise<Record<string, string>> {
    const [essay, notes] = [await host.essay(), await host.notes()];
    const text = textOf(essay.blocks);
    const others = new Set(notes.map(({ target }) => target.edition));
    const old = [];
    for (const edition of others) {
      const known = await host.editionText(edition);
      if (known !== null && edition !== essay.edition) old.push({ edition, text: known });
    }
    const resolver = new Resolver({ edition: essay.edition, text }, old);
    const shown = ({ target }: Annotation) => {
      const there = resolver.resolve(target);
      if (there.kind === 'orphan') return there.kind;
      return `${there.kind} ${text.slice(there.range.start, there.range.end)}`;
    };
    return Object.fromEntries(notes.map((note) => [note.comment, shown(note)]));
  }

  test('takes the sure notes along, and leaves the others to the reader', async () => {
    await comment();
    const outcome = await host.replace(second);
    expect(outcome).toEqual({
      ok: true,
      value: { kind: 'replaced', brought: none, sure: 1, moved: 1, lost: 1 },
    });
    expect(await found()).toEqual({
      第1条: 'sure 有朋自远方来',
      第2条: 'moved 待人处事是否尽',
      第3条: 'orphan',
    });
    const { edition } = await host.essay();
    const carried = (await host.notes()).filter(({ target }) => target.edition === edition);
    expect(carried.map(({ comment: words }) => words)).toEqual(['第1条']);
  });

  test('is the essay from then on, with its own title and length, and the old one before it', async () => {
    const before = host.entry();
    await host.replace(second);
    const { id, edition, title, blocks } = await host.essay();
    expect({ id, title }).toEqual({ id: before.id, title: '论学习与修身' });
    expect(textOf(blocks)).toBe(second);
    expect(host.entry()).toMatchObject({ id, edition, title, former: before.edition, turn: 1 });
    expect(await host.editionText(before.edition)).toBe(first);
    expect(await host.editionText(edition)).toBe(second);
  });

  test('goes back to the edition before, with every note exactly where it was', async () => {
    await comment();
    const [before, notes] = [await host.essay(), await host.notes()];
    await host.replace(second);
    const back = await host.takeBack();
    expect(back).toEqual({
      ok: true,
      value: { kind: 'replaced', brought: none, sure: 3, moved: 0, lost: 0 },
    });
    expect(await host.essay()).toEqual(before);
    const places = (all: readonly Annotation[]) =>
      all.map(({ id, target }) => ({ id, ...target, carriedFrom: null }));
    expect(places(await host.notes())).toEqual(places(notes));
    await host.takeBack();
    expect(textOf((await host.essay()).blocks)).toBe(second);
    expect(await found()).toMatchObject({ 第1条: 'sure 有朋自远方来', 第3条: 'orphan' });
  });

  test('takes along what came from the old edition later, as by a merge or an undo', async () => {
    await comment();
    const old = await host.essay();
    await host.replace(second);
    await host.apply([commentOn(old, '人不知而不愠', '后来的')]);
    expect(await found()).toMatchObject({ 后来的: 'sure 人不知而不愠' });
    const { edition } = await host.essay();
    const late = (await host.notes()).find(({ comment: words }) => words === '后来的');
    expect(late?.target.edition).toBe(edition);
  });

  test('is the one of several essays in a file that is like it', async () => {
    const others = ['关于天气', '今天天晴，明天有雨，后天转阴，出门带伞。'];
    const [, ...lines] = second.split('\n');
    const file = [`篇1：${others[0] ?? ''}`, others[1], '篇2：论学习', ...lines].join('\n');
    await comment();
    expect(await host.replace(file)).toMatchObject({ ok: true, value: { kind: 'replaced' } });
    expect((await host.essay()).title).toBe('论学习');
    expect(await found()).toMatchObject({ 第1条: 'sure 有朋自远方来' });
  });

  test('is refused where none of the essays in the file is like it', async () => {
    const file = ['篇1：天气', '今天天晴，明天有雨。', '篇2：出行', '坐车去，走路回来。'].join(
      '\n',
    );
    expect(await host.replace(file)).toEqual({ ok: false, failure: { kind: 'no-like-essay' } });
    expect(textOf((await host.essay()).blocks)).toBe(first);
  });

  test('of the same text is none', async () => {
    expect(await host.replace(first)).toEqual({
      ok: true,
      value: { kind: 'unchanged', brought: 0 },
    });
    expect(host.entry().former).toBeNull();
  });

  test('goes on under the old title where it has none', async () => {
    const text = '子曰：学而时习之，不亦说乎？有朋自远方来，不亦乐乎？';
    await host.replace(text);
    expect((await host.essay()).title).toBe('论学习');
  });

  test('cannot be taken back before there was one', async () => {
    expect(await host.takeBack()).toEqual({ ok: false, failure: { kind: 'edition-gone' } });
  });
});
