import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Resolver } from '../../../core/anchor/resolver';
import type { Annotation } from '../../../core/annotation/annotation';
import { changesOf, takenBack } from '../../../core/annotation/joint-edit';
import type { Notebook } from '../../../core/annotation/notebook';
import { apply, emptyNotebook } from '../../../core/annotation/notebook';
import { emptyPast } from '../../../core/annotation/past';
import { essayId } from '../../../core/ids';
import { incomingNotes } from '../../../core/incoming/incoming-notes';
import { joinedNotes } from '../../../core/incoming/joined-notes';
import { annotated, edition, otherEdition } from '../annotation/drawn-text';
import { blocks, randomNotebook, text } from './random-notebook';

const essay = { id: essayId('a'.repeat(32)), title: '论语', edition, blocks };

function came(notebook: Notebook, old: readonly string[] = [], byContent = false) {
  const here = { edition, text };
  return incomingNotes(notebook, {
    essay,
    resolver: new Resolver(
      here,
      old.map((one) => ({ edition: otherEdition, text: one })),
    ),
    later: new Resolver(here),
    editions: new Set([edition]),
    past: emptyPast,
    byContent,
  });
}

const none = { placed: 0, moved: 0, lost: 0, there: 0, changed: 0, reflection: 'none' as const };
const on = (words: string, choice: Partial<Annotation> & { name: string }) => {
  const start = text.indexOf(words);
  return annotated(text, { start, end: start + words.length }, choice);
};
const notes = (...annotations: readonly Annotation[]): Notebook => ({
  annotations,
  reflection: '',
});

describe('notes that came', () => {
  test('are all there afterwards, are there already the second time, and go in one step', () => {
    fc.assert(
      fc.property(randomNotebook, randomNotebook, (here, other) => {
        const first = joinedNotes(here, came(other));
        const after = apply(here, changesOf(first.edits)).notebook;
        const said = new Set(after.annotations.map(({ comment }) => comment));
        for (const { comment } of [...here.annotations, ...other.annotations]) {
          expect([...said].some((one) => one.startsWith(comment))).toBe(true);
        }
        expect(after.reflection).toContain(other.reflection.trim().slice(0, 20));
        const again = joinedNotes(after, came(other));
        expect(again.edits).toEqual([]);
        expect(again.report).toMatchObject({ placed: 0, moved: 0, lost: 0, changed: 0 });
        expect(again.report.there).toBe(other.annotations.length);
        const back = apply(after, takenBack(first.edits, after)).notebook;
        expect(back).toEqual(here);
      }),
    );
  });

  test('are counted as placed, in text that changed as to be checked, and else as not located', () => {
    const former = text
      .replace('有朋自远方来', '有朋自很远的地方来')
      .concat('\n不在这里的一句话。');
    const lost = former.indexOf('不在这里');
    const report = joinedNotes(
      emptyNotebook,
      came(
        notes(on('学而时习之', { name: 'a' }), {
          ...annotated(former, { start: lost, end: lost + 8 }, { name: 'b' }),
          target: {
            ...annotated(former, { start: lost, end: lost + 8 }, { name: 'b' }).target,
            edition: otherEdition,
          },
        }),
        [former],
      ),
    ).report;
    expect(report).toEqual({ ...none, placed: 1, lost: 1 });
  });

  test('keep both texts where a comment was changed, and the longer one where it goes on', () => {
    const here = notes(
      on('学而时习之', { name: 'a', comment: '好' }),
      on('有朋', { name: 'b', comment: '朋友' }),
    );
    const other = notes(
      on('学而时习之', { name: 'a', comment: '不好' }),
      on('有朋', { name: 'b', comment: '朋友，同学' }),
    );
    const { edits, report } = joinedNotes(here, came(other));
    const after = apply(here, changesOf(edits)).notebook;
    expect(after.annotations.map(({ comment }) => comment).sort()).toEqual([
      '不好',
      '好',
      '朋友，同学',
    ]);
    expect(report).toEqual({ ...none, changed: 2 });
    expect(apply(after, takenBack(edits, after)).notebook).toEqual(here);
  });

  test('are no news where they are an older text of the same note', () => {
    const here = notes(on('学而时习之', { name: 'a', comment: '后来的话' }));
    const older = notes(on('学而时习之', { name: 'a', comment: '先前的话' }));
    const [one] = older.annotations;
    const version = { target: one?.id ?? null, text: '先前的话', fleeting: false, at: '', day: 0 };
    const joined = joinedNotes(here, { ...came(older), versions: [version] });
    expect(joined).toEqual({ edits: [], report: { ...none, there: 1 } });
  });

  test('leave 我的心得 alone where theirs is an older text of it', () => {
    const here = { ...notes(), reflection: '后来写的' };
    const older = { ...notes(), reflection: '先前写的' };
    const version = { target: null, text: '先前写的', fleeting: false, at: '', day: 0 };
    const joined = joinedNotes(here, { ...came(older), versions: [version] });
    expect(joined).toEqual({ edits: [], report: { ...none, reflection: 'there' } });
    expect(joinedNotes(here, came(older)).report.reflection).toBe('joined');
  });

  test('without ids of ours are known by place and words, and replies follow what is there', () => {
    const here = notes(on('学而时习之', { name: 'mine', comment: '好\n\n的', tags: ['论据'] }));
    const head = on('学而时习之', { name: 'word-1', comment: '好\n的\n#论据' });
    const reply = on('学而时习之', { name: 'word-2', comment: '李老师：为什么', follows: head.id });
    const { edits, report } = joinedNotes(here, came(notes(head, reply), [], true));
    expect(report).toEqual({ ...none, there: 1, placed: 1 });
    expect(changesOf(edits)).toEqual([
      { kind: 'put', annotation: { ...reply, follows: here.annotations[0]?.id } },
    ]);
  });
});
