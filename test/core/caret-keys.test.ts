import { describe, expect, test } from 'vitest';
import { caretMoveFor } from '../../core/caret-keys';
import type { Platform } from '../../core/keys';
import { commandFor } from '../../core/keymap';

type Held = 'ctrl' | 'meta' | 'shift' | 'alt';

const press = (key: string, ...held: readonly Held[]) => ({
  code: key,
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
  altKey: held.includes('alt'),
});

const by = (platform: Platform, key: string, ...held: readonly Held[]) =>
  caretMoveFor(press(key, ...held), platform)?.by ?? null;

describe('the keys of the caret', () => {
  test('go by character, line, word, paragraph and sentence', () => {
    expect(by('windows', 'ArrowRight')).toBe('grapheme');
    expect(by('linux', 'ArrowDown')).toBe('line');
    expect(by('linux', 'ArrowRight', 'ctrl')).toBe('word');
    expect(by('linux', 'ArrowDown', 'ctrl')).toBe('paragraph');
    expect(by('linux', 'ArrowDown', 'alt')).toBe('sentence');
    expect(by('linux', 'End')).toBe('line-edge');
    expect(by('linux', 'Home', 'ctrl')).toBe('essay');
    expect(by('linux', 'PageDown')).toBe('screen');
  });

  test('are those of macOS there', () => {
    expect(by('mac', 'ArrowRight', 'alt')).toBe('word');
    expect(by('mac', 'ArrowRight', 'meta')).toBe('line-edge');
    expect(by('mac', 'ArrowDown', 'alt')).toBe('paragraph');
    expect(by('mac', 'ArrowDown', 'meta')).toBe('essay');
    expect(by('mac', 'ArrowRight', 'meta', 'alt')).toBe('sentence');
    expect(by('mac', 'ArrowRight', 'ctrl')).toBe(null);
  });

  test('select what lies between with Shift, and go back with the other arrow', () => {
    expect(caretMoveFor(press('ArrowLeft', 'shift', 'ctrl'), 'linux')).toEqual({
      by: 'word',
      step: -1,
      extending: true,
    });
  });

  test('leave every key alone that is no motion, or is a command', () => {
    expect(by('linux', 'a')).toBe(null);
    expect(by('linux', 'PageDown', 'ctrl')).toBe(null);
    expect(by('linux', 'ArrowRight', 'meta')).toBe(null);
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp'];
    const helds: readonly (readonly Held[])[] = [[], ['ctrl'], ['alt'], ['meta'], ['meta', 'alt']];
    for (const platform of ['linux', 'mac'] as const) {
      for (const held of helds) {
        for (const key of keys) {
          if (by(platform, key, ...held) === null) continue;
          const keymap = { platform, ownKeys: {}, singleKeys: true };
          expect(commandFor(press(key, ...held), keymap)).toBe(null);
        }
      }
    }
  });
});
