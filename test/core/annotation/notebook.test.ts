import {
  assert,
  array,
  constantFrom,
  integer,
  oneof,
  property,
  record as fields,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../core/annotation/change';
import {
  emptyHistory,
  record,
  redone,
  seal,
  toRedo,
  toUndo,
  undone,
} from '../../../core/annotation/history';
import type { Notebook } from '../../../core/annotation/notebook';
import { apply, emptyNotebook } from '../../../core/annotation/notebook';
import { placedAt } from './placed-at';

const ids = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'] as const;
const words = constantFrom('', '甲', '甲乙', '一行\n二行', '心得');

const changes = oneof(
  fields({ id: constantFrom(...ids), start: integer({ min: 0, max: 9 }), comment: words }).map(
    ({ id, start, comment }): Change => ({
      kind: 'put',
      annotation: placedAt(start, start + 3, { id, comment }).annotation,
    }),
  ),
  constantFrom(...ids).map((id): Change => ({
    kind: 'remove',
    id: placedAt(0, 1, { id }).annotation.id,
  })),
  words.map((text): Change => ({ kind: 'reflect', text })),
);

const notebookAfter = (list: readonly Change[]) => apply(emptyNotebook, list).notebook;

describe('apply', () => {
  test('gives an inverse that brings the notebook back', () => {
    assert(
      property(array(changes), array(changes), (before, list) => {
        const notebook = notebookAfter(before);
        const applied = apply(notebook, list);
        expect(apply(applied.notebook, applied.inverse).notebook).toEqual(notebook);
      }),
    );
  });

  test('gives an inverse whose inverse does it again', () => {
    assert(
      property(array(changes), array(changes), (before, list) => {
        const applied = apply(notebookAfter(before), list);
        const back = apply(applied.notebook, applied.inverse);
        expect(apply(back.notebook, back.inverse).notebook).toEqual(applied.notebook);
      }),
    );
  });

  test('gives the very same notebook where nothing changes', () => {
    const notebook = notebookAfter([{ kind: 'reflect', text: '甲' }]);
    const applied = apply(notebook, [
      { kind: 'reflect', text: '甲' },
      { kind: 'remove', id: placedAt(0, 1, { id: 'aaaaaaaa' }).annotation.id },
    ]);
    expect(applied.notebook).toBe(notebook);
    expect(applied.inverse).toEqual([]);
  });

  test('leaves the annotations the very same where only the reflection changes', () => {
    const notebook = notebookAfter([{ kind: 'put', annotation: placedAt(0, 3).annotation }]);
    const { notebook: after } = apply(notebook, [{ kind: 'reflect', text: '甲' }]);
    expect(after.annotations).toBe(notebook.annotations);
    expect(after.reflection).toBe('甲');
  });
});

/** What a window does: an edit, remembered; a rest; undo and redo. */
class Window {
  notebook: Notebook = emptyNotebook;
  history = emptyHistory;

  edit(list: readonly Change[], group: string | null = null): void {
    const { notebook, inverse } = apply(this.notebook, list);
    this.notebook = notebook;
    this.history = record(this.history, inverse, group);
  }

  undo(): void {
    const back = toUndo(this.history);
    if (back === null) return;
    const { notebook, inverse } = apply(this.notebook, back);
    this.notebook = notebook;
    this.history = undone(this.history, inverse);
  }

  redo(): void {
    const again = toRedo(this.history);
    if (again === null) return;
    const { notebook, inverse } = apply(this.notebook, again);
    this.notebook = notebook;
    this.history = redone(this.history, inverse);
  }

  type(text: string): void {
    for (let end = 1; end <= text.length; end += 1) {
      this.edit([{ kind: 'reflect', text: text.slice(0, end) }], 'reflection');
    }
  }
}

describe('history', () => {
  test('takes a run of letters back in one step, and keeps one change for it', () => {
    const window = new Window();
    window.type('读完以后');
    expect(window.history.done).toHaveLength(1);
    expect(toUndo(window.history)).toEqual([{ kind: 'reflect', text: '' }]);
    window.undo();
    expect(window.notebook.reflection).toBe('');
    window.redo();
    expect(window.notebook.reflection).toBe('读完以后');
  });

  test('begins a new step after a rest', () => {
    const window = new Window();
    window.type('甲');
    window.history = seal(window.history);
    window.edit([{ kind: 'reflect', text: '甲乙' }], 'reflection');
    window.undo();
    expect(window.notebook.reflection).toBe('甲');
  });

  test('brings any run of grouped edits back as it was', () => {
    assert(
      property(array(changes), array(array(changes), { minLength: 1 }), (before, runs) => {
        const window = new Window();
        window.edit(before);
        const notebook = window.notebook;
        const { done } = window.history;
        for (const run of runs) window.edit(run, 'run');
        const after = window.notebook;
        if (window.history.done.length === done.length) return;
        window.undo();
        expect(window.notebook).toEqual(notebook);
        window.redo();
        expect(window.notebook).toEqual(after);
      }),
    );
  });
});
