import { setTimeout as pause } from 'node:timers/promises';
import { run } from './run';

/**
 * A reader's keyboard at the windows of the display: what is installed opens no door for debuggers, so
 * that its page can only be used as people use it.
 */
export class Keyboard {
  #window = '';

  /** Goes to the window of the program that has come up last, once `count` of them show. */
  async toWindow(count: number): Promise<void> {
    await until(`window ${count}`, () => {
      const windows = shown();
      this.#window = windows.at(-1) ?? '';
      return windows.length === count;
    });
    run('xdotool', ['windowfocus', '--sync', this.#window]);
  }

  /** Presses keys one after another, with the time a hand takes, so that each meets what the last has opened. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      run('xdotool', ['key', '--clearmodifiers', key]);
      await pause(1500);
    }
  }

  /** Types words of Latin letters. */
  type(words: string): void {
    run('xdotool', ['type', '--delay', '60', words]);
  }
}

/** Waits until something is so; throws with its name where a minute is not enough. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  const end = Date.now() + 60_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`in vain waited for: ${what}`);
    await pause(200);
  }
}

function shown(): readonly string[] {
  try {
    const found = run('xdotool', ['search', '--onlyvisible', '--class', 'Meipi']);
    return found.trim().split('\n');
  } catch {
    // It fails where there is none.
    return [];
  }
}
