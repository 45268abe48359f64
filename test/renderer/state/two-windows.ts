import { vi } from 'vitest';
import type { Annotation } from '../../../core/annotation/annotation';
import type { Change } from '../../../core/annotation/change';
import { targetOf } from '../../../core/annotation/change';
import type { Notebook, OpenNotebook } from '../../../core/annotation/notebook';
import { apply, emptyNotebook, find } from '../../../core/annotation/notebook';
import { Turns } from '../../../core/annotation/turns';
import type { EssayId } from '../../../core/ids';
import { essayId } from '../../../core/ids';
import type { Result } from '../../../core/result';
import { failure, success } from '../../../core/result';
import type { NotesApplied } from '../../../preload/answers';
import type { Argument } from '../../../preload/contract';
import type { Events } from '../../../preload/events';
import { annotated, edition } from '../../core/annotation/drawn-text';
import { blocks, text } from './random-edits';

export const first = annotated(text, { start: 0, end: 2 }, { name: 1, comment: '初' });
export const second = annotated(text, { start: 3, end: 5 }, { name: 2, tags: ['论据'] });

/** `isMerge`: as `notes.merged` tells it. */
type Told = Events['notes.changed'] & { readonly isMerge: boolean };

/** What is on its way between a window and the main process: what is told in order, and answers beside it. */
class Way {
  readonly asked: {
    readonly changes: readonly Change[];
    readonly heard: number;
    readonly answer: (answer: Result<NotesApplied>) => void;
  }[] = [];
  readonly told: Told[] = [];
  readonly answers: (() => void)[] = [];

  get isBusy(): boolean {
    return this.asked.length + this.told.length + this.answers.length > 0;
  }
}

/** The notes on disk, and what tells windows of them, as the main process does. */
export class Main {
  readonly #essay: EssayId;
  readonly #turns: Turns;
  notebook: Notebook = apply(emptyNotebook, [
    { kind: 'put', annotation: first },
    { kind: 'put', annotation: second },
    { kind: 'reflect', text: '心' },
  ]).notebook;
  readonly ways: Way[] = [];

  /** `remembered`: of so many targets it knows who changed them last. */
  constructor(essay: EssayId, remembered?: number) {
    this.#essay = essay;
    this.#turns = new Turns(remembered);
  }

  /** The notes as a window opens them. */
  open(): OpenNotebook {
    return structuredClone({ ...this.notebook, turn: this.#turns.last });
  }

  /** Does what a window asked for first, or refuses it as a full disk does. */
  work(by: Way, isFull = false): void {
    const next = by.asked.shift();
    if (next === undefined) return;
    const { changes, heard, answer } = next;
    by.answers.push(() => answer(isFull ? full : success(applied)));
    if (isFull) return;
    const missed = this.#turns.missed(changes.map(targetOf), by, heard);
    const applied: NotesApplied =
      missed === null
        ? { kind: 'written', turn: this.change(changes, by) }
        : { kind: 'crossed', turn: missed };
  }

  /** Changes notes for a window, or by itself, and gives the turn. */
  change(changes: readonly Change[], by: Way | null, isMerge = false): number {
    this.notebook = apply(this.notebook, changes).notebook;
    const turn = this.#turns.take(changes.map(targetOf), by ?? this);
    for (const way of this.ways) {
      const isOwn = way === by;
      const told = { essay: this.#essay, changes: isOwn ? [] : changes, turn, isOwn, isMerge };
      way.told.push(structuredClone(told));
    }
    return turn;
  }
}

const full = failure({ kind: 'disk' as const, reason: 'full' as const });

/** The code of a page: nothing of it is another page's, as in a window of its own. */
async function loadPage() {
  /** What it asks of each essay goes this way. */
  const ways = new Map<EssayId, Way>();
  vi.resetModules();
  vi.doMock('../../../renderer/bridge', () => ({
    bridge: {
      on: () => () => undefined,
      request: (_name: string, { essay, changes, heard }: Argument<'notes.apply'>) =>
        new Promise((answer) => {
          if (heard === undefined) throw new Error('nothing heard');
          ways.get(essay)?.asked.push({ changes, heard, answer });
        }),
    },
  }));
  const notes = await import('../../../renderer/state/notes-store');
  const { takeTold, takeMerged } = await import('../../../renderer/state/notes-in-step');
  const { saverOf, useSaving } = await import('../../../renderer/state/saving');
  const saveState = () => useSaving.getState().save.kind;
  const alterations = await import('../../../renderer/state/alterations');
  const { remove } = await import('../../../renderer/state/removed-notes');
  const { typeReflection } = await import('../../../renderer/state/reflection');
  const { undo, redo } = await import('../../../renderer/state/undoing');
  vi.doUnmock('../../../renderer/bridge');
  return {
    ways,
    notes,
    takeTold,
    takeMerged,
    saverOf,
    saveState,
    alterations,
    remove,
    typeReflection,
    undo,
    redo,
  };
}
type LoadedPage = Awaited<ReturnType<typeof loadPage>>;

let pages: readonly [LoadedPage, LoadedPage];
/** Before anything is opened. */
export async function loadPages(): Promise<void> {
  pages = [await loadPage(), await loadPage()];
}

/** A window in which an essay is opened. */
function openWindow(page: LoadedPage, main: Main, id: EssayId) {
  const {
    ways,
    notes,
    takeTold,
    takeMerged,
    saverOf,
    saveState,
    alterations,
    remove,
    typeReflection,
    undo,
    redo,
  } = page;
  const essay = { id, edition, title: '甲', blocks };
  const way = new Way();
  ways.set(id, way);
  main.ways.push(way);
  notes.openNotes(essay, text, success(main.open()));
  const notebook = () => notes.useNotes.getState().notebook;
  return {
    ...alterations,
    way,
    notes,
    remove,
    typeReflection,
    undo,
    redo,
    notebook,
    /** How far what is shown has come. */
    save: saveState,
    find: (one: Annotation) => find(notebook(), one.id),
    nth: (n: number) => notebook().annotations[n % Math.max(1, notebook().annotations.length)],
    /** Hears what it was told first. */
    async hear(): Promise<void> {
      const next = way.told.shift();
      if (next?.isOwn === true) saverOf(id).made(next.turn);
      else if (next?.isMerge === true) takeMerged(next);
      else if (next !== undefined) takeTold(next);
      await vi.advanceTimersByTimeAsync(0);
    },
    /** Hears the answer that is there first. */
    async hearAnswer(): Promise<void> {
      way.answers.shift()?.();
      await vi.advanceTimersByTimeAsync(0);
    },
    /** Sends what is typed without waiting for more. */
    async rest(): Promise<void> {
      void saverOf(id).flush();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}
export type OneWindow = ReturnType<typeof openWindow>;

/** Far more than any of these tests leaves on its way. */
const mostRounds = 500;

/** How often two windows were opened: each time on an essay that nothing knows yet. */
let opened = 0;

export function openTwo(remembered?: number) {
  opened += 1;
  const id = essayId(opened.toString(16).padStart(32, '0'));
  const main = new Main(id, remembered);
  const here = openWindow(pages[0], main, id);
  const there = openWindow(pages[1], main, id);
  /** Until nothing is on its way any more. */
  const settle = async (): Promise<void> => {
    for (let left = mostRounds; left > 0; left -= 1) {
      for (const one of [here, there]) await one.rest();
      const busy = [here, there].filter(({ way }) => way.isBusy);
      if (busy.length === 0) return;
      for (const one of busy) {
        main.work(one.way);
        await one.hearAnswer();
        await one.hear();
      }
    }
    throw new Error('they fight');
  };
  return { main, here, there, settle };
}
