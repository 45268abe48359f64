import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Change } from '../../../core/annotation/change';
import { historyDepth } from '../../../core/annotation/history';
import type { Notebook } from '../../../core/annotation/notebook';
import { apply, emptyNotebook } from '../../../core/annotation/notebook';
import type { Essay } from '../../../core/document/essay';
import type { EssayId } from '../../../core/ids';
import { isEssayId } from '../../../core/ids';
import type { Result } from '../../../core/result';
import { failure, success } from '../../../core/result';
import type { NotesApplied } from '../../../preload/answers';
import { dropEmptyNotes } from '../../../renderer/state/empty-notes';
import * as notes from '../../../renderer/state/notes-store';
import * as reflection from '../../../renderer/state/reflection';
import { flushNotes } from '../../../renderer/state/saving';
import { redo, undo } from '../../../renderer/state/undoing';
import { edition } from '../../core/annotation/drawn-text';
import { randomChanges } from '../../core/annotation/random-notes';
import { blocks, forgetRemoved, randomEdit, text } from './random-edits';
import { written } from './written';

vi.setConfig({ testTimeout: 60_000 });

/** Every essay's notes as the changes sent so far make them; while `full` the disk takes none. */
const disk = new Map<EssayId, Notebook>();
let full = false;

function send(_name: string, asked: { essay: EssayId; changes: readonly Change[] }) {
  const { essay, changes } = asked;
  const answer: Result<NotesApplied> = full
    ? failure({ kind: 'disk', reason: 'full' })
    : success(written());
  if (!full) disk.set(essay, apply(disk.get(essay) ?? emptyNotebook, changes).notebook);
  return Promise.resolve(answer);
}

beforeAll(() => {
  dropEmptyNotes();
  vi.stubGlobal('window', { meipi: { request: send, on: () => () => {} } });
});
afterAll(() => void vi.unstubAllGlobals());
beforeEach(() => {
  full = false;
});

let essays = 0;

/** An essay of its own for each run, with notes on it as they were opened. */
function open(before: readonly Change[]): Essay {
  essays += 1;
  const id = essays.toString(16).padStart(32, '0');
  if (!isEssayId(id)) throw new Error(`no essay id: ${id}`);
  const essay: Essay = { id, edition, title: '甲', blocks };
  disk.set(id, apply(emptyNotebook, before).notebook);
  notes.openNotes(essay, text, success(disk.get(id) ?? emptyNotebook));
  return essay;
}

const notebook = () => notes.useNotes.getState().notebook;

const undoAll = () => {
  while (undo());
};
const redoAll = () => {
  while (redo());
};

describe('undo of every edit of notes', () => {
  test('gives the first state when all is undone, and the last one when all is redone', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomChanges,
        fc.array(randomEdit, { maxLength: 25 }),
        async (before, work) => {
          const essay = open(before);
          forgetRemoved();
          const first = notes.useNotes.getState();
          const firstLooks = looks();
          for (const edit of work) edit(essay);
          notes.finishEditing();
          reflection.finishReflecting();
          const last = notes.useNotes.getState();
          const lastLooks = looks();
          fc.pre(last.history.done.length < historyDepth);

          undoAll();
          expect(notebook()).toEqual(first.notebook);
          expect(notes.useNotes.getState().placement).toEqual(first.placement);
          expect(looks()).toEqual(firstLooks);
          expect(await flushNotes()).toBe(true);
          expect(disk.get(essay.id)).toEqual(first.notebook);

          redoAll();
          expect(notebook()).toEqual(last.notebook);
          expect(notes.useNotes.getState().placement).toEqual(last.placement);
          expect(looks()).toEqual(lastLooks);
          expect(await flushNotes()).toBe(true);
          expect(disk.get(essay.id)).toEqual(last.notebook);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('does so with undo, redo, a full disk and another essay in between', async () => {
    const steps = fc.oneof(
      { weight: 5, arbitrary: randomEdit.map((edit) => ({ kind: 'edit', edit }) as const) },
      {
        weight: 2,
        arbitrary: fc
          .constantFrom(...(['undo', 'redo', 'full', 'free', 'away'] as const))
          .map((kind) => ({ kind }) as const),
      },
    );
    await fc.assert(
      fc.asyncProperty(randomChanges, fc.array(steps, { maxLength: 25 }), async (before, work) => {
        full = false;
        const essay = open(before);
        forgetRemoved();
        const first = notebook();
        for (const step of work) {
          if (step.kind === 'edit') step.edit(essay);
          else if (step.kind === 'undo') undo();
          else if (step.kind === 'redo') redo();
          else if (step.kind === 'away') {
            notes.finishEditing();
            reflection.finishReflecting();
            if (!(await flushNotes())) continue;
            open([]);
            reflection.typeReflection('别处');
            notes.openNotes(essay, text, success(disk.get(essay.id) ?? emptyNotebook));
          } else full = step.kind === 'full';
        }
        notes.finishEditing();
        reflection.finishReflecting();
        const last = notebook();
        full = false;
        await flushNotes();
        expect(disk.get(essay.id)).toEqual(last);

        redoAll();
        const furthest = notebook();
        undoAll();
        expect(notebook()).toEqual(first);
        redoAll();
        expect(notebook()).toEqual(furthest);
        await flushNotes();
        expect(disk.get(essay.id)).toEqual(furthest);
      }),
      { numRuns: 200 },
    );
  });

  test('each step is a state that was there before, one after the other', () => {
    fc.assert(
      fc.property(randomChanges, fc.array(randomEdit, { maxLength: 20 }), (before, work) => {
        const essay = open(before);
        forgetRemoved();
        const states = [notebook()];
        // One edit may be two steps: words end before other ones take their place.
        const stop = notes.useNotes.subscribe((state) => states.push(state.notebook));
        for (const edit of work) edit(essay);
        // As undo does first: a later comment without words goes away by that.
        notes.finishEditing();
        stop();
        let at = states.length - 1;
        while (undo()) {
          const back = states.findLastIndex((one, index) => index <= at && isSame(one));
          expect(back).toBeGreaterThanOrEqual(0);
          at = back;
        }
      }),
      { numRuns: 200 },
    );
  });

  test('does nothing where notes can only be looked at', () => {
    const essay = open([]);
    notes.addToRange({ start: 0, end: 2 }, { kind: 'highlight', pigment: 'gamboge' });
    notes.lockNotes(essay.id);
    const locked = notebook();
    expect(undo()).toBe(false);
    for (const edit of fc.sample(randomEdit, 200)) edit(essay);
    expect(notebook()).toBe(locked);
  });
});

/** How the page draws each block. */
function looks() {
  const { painted } = notes.useNotes.getState();
  return Array.from(painted, (placed = [], block) => ({ block, placed }))
    .filter(({ placed }) => placed.length > 0)
    .map(({ block, placed }) => [
      block,
      placed.map(({ start, end, annotation: { id, kind, pigment: colour, comment } }) =>
        [start, end, id, kind, colour, comment === ''].join(' '),
      ),
    ]);
}

function isSame(other: Notebook): boolean {
  return JSON.stringify(other) === JSON.stringify(notebook());
}
