import type { BrowserWindow } from 'electron';
import type { Result } from '../core/result';
import type { LibraryTurn } from '../preload/answers';
import type { Handlers } from './ipc';
import type { Windows } from './windows';

/** The handlers by which one window changes what others may show: these are told, and show it anew. */
export function tellingTurns(served: Handlers, windows: Windows): Handlers {
  async function told<Value>(
    asked: Result<Value> | Promise<Result<Value>>,
    caller: BrowserWindow,
    turn: (value: Value) => LibraryTurn | null,
  ): Promise<Result<Value>> {
    const answer = await asked;
    const made = answer.ok ? turn(answer.value) : null;
    if (made !== null) windows.tell('library.turned', made, caller);
    return answer;
  }
  return {
    ...served,
    'library.remove': (essays, caller) =>
      told(served['library.remove'](essays, caller), caller, () => ({ kind: 'removed', essays })),
    'library.restore': (essays, caller) =>
      told(served['library.restore'](essays, caller), caller, () => ({ kind: 'returned', essays })),
    'library.replace': (wish, caller) =>
      told(served['library.replace'](wish, caller), caller, ({ kind }) =>
        kind === 'cancelled' ? null : { kind: 'edition', essay: wish.essay },
      ),
    'library.decode': (wish, caller) =>
      told(served['library.decode'](wish, caller), caller, ({ kind }) =>
        kind === 'cancelled' ? null : { kind: 'edition', essay: wish.essay },
      ),
    'library.take-back': (essay, caller) =>
      told(served['library.take-back'](essay, caller), caller, () => ({ kind: 'edition', essay })),
    'imports.cut': (wish, caller) =>
      told(served['imports.cut'](wish, caller), caller, ({ parts }) => ({ kind: 'cut', parts })),
    async 'backups.restore'(wish, caller) {
      // What the others hold was written before what is restored.
      await windows.flushOthers(caller);
      const asked = served['backups.restore'](wish, caller);
      return told(asked, caller, () => ({ kind: 'restored' }));
    },
  };
}
