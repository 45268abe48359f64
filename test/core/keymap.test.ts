import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommandId } from '../../core/commands';
import { commandIds } from '../../core/commands';
import type { Keymap } from '../../core/keymap';
import {
  commandFor,
  holderOf,
  isReserved,
  keyLabel,
  keysOf,
  withKey,
  withUsualKeys,
} from '../../core/keymap';
import type { Key, Platform } from '../../core/keys';
import { accelerator, ariaName, keyOf, typesLetter } from '../../core/keys';
import { settingsFrom } from '../../core/settings-schema';

const usual = (platform: Platform): Keymap => ({ platform, ownKeys: {}, singleKeys: true });

const press = (code: string, key: string, held: { ctrlKey?: boolean; altKey?: boolean } = {}) => ({
  code,
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

const pressOf = ({ code, mod, shift, alt }: Key, platform: Platform) => ({
  code,
  key: code.replace(/^Numpad/u, ''),
  ctrlKey: mod === true && platform !== 'mac',
  metaKey: mod === true && platform === 'mac',
  shiftKey: shift === true,
  altKey: alt === true,
});

const platforms = ['linux', 'mac', 'windows'] as const;

describe('commandFor', () => {
  test('takes a digit of the number pad, but not the same key with NumLock off', () => {
    expect(commandFor(press('Numpad1', '1'), usual('windows'))).toBe('mark-gamboge');
    expect(commandFor(press('Numpad1', 'End'), usual('windows'))).toBe(null);
    expect(commandFor(press('Numpad0', '0', { ctrlKey: true }), usual('linux'))).toBe('text-reset');
    expect(commandFor(press('Numpad0', 'Insert', { ctrlKey: true }), usual('linux'))).toBe(null);
  });

  test('takes a digit of the row by its place, whatever the layout writes with it', () => {
    expect(commandFor(press('Digit1', '&'), usual('linux'))).toBe('mark-gamboge');
  });

  test('goes by the reader’s own key, and no longer by the usual ones', () => {
    const keymap = { ...usual('linux'), ownKeys: { redo: [{ code: 'KeyU', mod: true }] } as const };
    expect(commandFor(press('KeyU', 'u', { ctrlKey: true }), keymap)).toBe('redo');
    expect(commandFor(press('KeyY', 'y', { ctrlKey: true }), keymap)).toBe(null);
    expect(keyLabel('redo', keymap)).toBe('Ctrl+U');
  });

  test('takes no key that types a letter while these are off', () => {
    const keymap = { ...usual('linux'), singleKeys: false };
    expect(commandFor(press('Digit1', '1'), keymap)).toBe(null);
    expect(commandFor(press('KeyG', 'G'), keymap)).toBe(null);
    expect(keyLabel('comment', keymap)).toBe('');
    expect(commandFor(press('KeyE', 'e', { ctrlKey: true }), keymap)).toBe('export');
    expect(commandFor(press('F7', 'F7'), keymap)).toBe('caret-mode');
    expect(commandFor(press('Delete', 'Delete'), keymap)).toBe('delete-annotation');
  });
});

describe('typesLetter', () => {
  test.each<[string, Key, Platform, boolean]>([
    ['a letter', { code: 'KeyA' }, 'linux', true],
    ['a capital', { code: 'KeyA', shift: true }, 'linux', true],
    ['AltGr, which is Ctrl and Alt', { code: 'KeyE', mod: true, alt: true }, 'windows', true],
    ['a letter with Ctrl', { code: 'KeyA', mod: true }, 'windows', false],
    ['a letter with Alt', { code: 'KeyA', alt: true }, 'windows', false],
    ['a letter with Option', { code: 'KeyA', alt: true }, 'mac', true],
    ['a letter with Option and Cmd', { code: 'KeyA', alt: true, mod: true }, 'mac', false],
    ['a function key', { code: 'F6' }, 'linux', false],
    ['Delete', { code: 'Delete' }, 'linux', false],
  ])('%s', (_, key, platform, types) => {
    expect(typesLetter(key, platform)).toBe(types);
  });
});

describe('the usual keys', () => {
  test.each(platforms)('on %s belong to one command each, and to no other use', (platform) => {
    for (const id of commandIds) {
      for (const key of keysOf(id, usual(platform))) {
        expect([id, holderOf(key, id, usual(platform))]).toEqual([id, null]);
        expect([id, isReserved(key, id, platform)]).toEqual([id, false]);
      }
    }
  });
});

describe('isReserved', () => {
  test.each<[string, Key, Platform]>([
    ['copying', { code: 'KeyC', mod: true }, 'linux'],
    ['copying on macOS', { code: 'KeyC', mod: true }, 'mac'],
    ['closing', { code: 'KeyW', mod: true }, 'windows'],
    ['scrolling', { code: 'Space' }, 'linux'],
    ['selecting', { code: 'ArrowDown', shift: true }, 'linux'],
    ['the caret', { code: 'Home', mod: true }, 'linux'],
  ])('keeps the keys of %s', (_, key, platform) => {
    expect(isReserved(key, 'comment', platform)).toBe(true);
  });

  test('lets a command have its usual key back', () => {
    expect(isReserved({ code: 'ArrowLeft', alt: true }, 'back', 'linux')).toBe(false);
    expect(isReserved({ code: 'ArrowLeft', alt: true }, 'forward', 'linux')).toBe(true);
  });
});

const anyPlatform = fc.constantFrom(...platforms);
const anyCommand = fc.constantFrom(...commandIds);
const held = fc.constantFrom({}, { mod: true } as const);
const anyKey: fc.Arbitrary<Key> = fc
  .tuple(
    fc.constantFrom('KeyA', 'KeyG', 'KeyZ', 'Digit1', 'F3', 'F8', 'Comma', 'Slash', 'Enter'),
    held,
    fc.constantFrom({}, { shift: true } as const),
    fc.constantFrom({}, { alt: true } as const),
  )
  .map(([code, ...more]) => Object.assign({ code }, ...more) as Key);

/** A keymap after the reader changed some keys. */
const anyKeymap = fc
  .tuple(anyPlatform, fc.array(fc.tuple(anyCommand, fc.option(anyKey)), { maxLength: 12 }))
  .map(([platform, changes]) => {
    const keymap: { -readonly [Name in keyof Keymap]: Keymap[Name] } = { ...usual(platform) };
    for (const [id, key] of changes) keymap.ownKeys = withKey(id, key, keymap);
    return keymap;
  });

describe('withKey', () => {
  test('gives the key to that command alone', () => {
    fc.assert(
      fc.property(anyKeymap, anyCommand, anyKey, (before, id, key) => {
        const keymap = { ...before, ownKeys: withKey(id, key, before) };
        expect(commandFor(pressOf(key, keymap.platform), keymap)).toBe(id);
        expect(keysOf(id, keymap)[0]).toEqual(key);
        expect(holderOf(key, id, keymap)).toBe(null);
      }),
    );
  });

  test('never leaves a key with two commands', () => {
    fc.assert(
      fc.property(anyKeymap, (keymap) => {
        for (const id of commandIds)
          for (const key of keysOf(id, keymap)) expect(holderOf(key, id, keymap)).toBe(null);
      }),
    );
  });

  test('leaves the other keys of the command that had it', () => {
    const ownKeys = withKey('comment', { code: 'F3' }, usual('linux'));
    const keymap = { ...usual('linux'), ownKeys };
    expect(keyLabel('find-next', keymap)).toBe('Ctrl+G');
    expect(keyLabel('comment', keymap)).toBe('F3');
  });

  test('keeps nothing of what is as usual again', () => {
    const once = { ...usual('linux'), ownKeys: withKey('export', { code: 'F8' }, usual('linux')) };
    expect(withKey('export', { code: 'KeyE', mod: true }, once)).toEqual({});
  });

  test('takes all keys from a command where none is wanted', () => {
    const keymap = { ...usual('linux'), ownKeys: withKey('comment', null, usual('linux')) };
    expect(commandFor(press('KeyC', 'c'), keymap)).toBe(null);
    expect(keyLabel('comment', keymap)).toBe('');
  });
});

describe('withUsualKeys', () => {
  test('brings the usual keys back, and takes none from a command that has one by now', () => {
    fc.assert(
      fc.property(anyKeymap, anyCommand, (before, id) => {
        const keymap = { ...before, ownKeys: withUsualKeys(id, before) };
        for (const other of commandIds.filter((one) => one !== id)) {
          expect(keysOf(other, keymap)).toEqual(keysOf(other, before));
        }
        const usualKeys = keysOf(id, usual(before.platform));
        expect(keysOf(id, keymap)).toEqual(
          usualKeys.filter((key) => holderOf(key, id, keymap) === null),
        );
      }),
    );
  });
});

describe('own keys in the settings', () => {
  test('come back as they were stored', () => {
    fc.assert(
      fc.property(anyKeymap, ({ ownKeys }) => {
        const stored: unknown = JSON.parse(JSON.stringify({ ownKeys }));
        expect(settingsFrom(stored).ownKeys).toEqual(ownKeys);
      }),
    );
  });

  test.each([
    ['no keys', { export: 'E' }],
    ['a key that no menu can show', { export: [{ code: 'Lang1' }] }],
    ['a key with more than keys have', { export: [{ code: 'KeyE', mod: 'yes' }] }],
  ])('that are %s are the usual ones', (_, ownKeys) => {
    expect(settingsFrom({ ownKeys }).ownKeys).toEqual({});
  });

  test('of a command that there is no more leave the others', () => {
    const ownKeys = { export: [{ code: 'F8' }], 'former-command': [{ code: 'F9' }] };
    expect(settingsFrom({ ownKeys }).ownKeys).toEqual({ export: [{ code: 'F8' }] });
  });
});

describe('keys', () => {
  test.each<[string, CommandId, Platform, string, string, string]>([
    ['a letter', 'export', 'linux', 'Ctrl+E', 'CmdOrCtrl+E', 'Control+E'],
    ['a letter on macOS', 'redo', 'mac', '⇧⌘Z', 'CmdOrCtrl+Shift+Z', 'Meta+Shift+Z'],
    ['an arrow', 'back', 'windows', 'Alt+←', 'Alt+Left', 'Alt+ArrowLeft'],
    ['a mark', 'settings', 'linux', 'Ctrl+,', 'CmdOrCtrl+,', 'Control+,'],
  ])('%s is written for people, menus and screen readers', (_, id, platform, ...names) => {
    const [key] = keysOf(id, usual(platform));
    expect(
      key && [keyLabel(id, usual(platform)), accelerator(key), ariaName(key, platform)],
    ).toEqual(names);
  });

  test('of a press are none while only Ctrl is down, or where no menu can show them', () => {
    expect(keyOf(press('ControlLeft', 'Control', { ctrlKey: true }), 'linux')).toBe(null);
    expect(keyOf(press('IntlRo', '_'), 'linux')).toBe(null);
    expect(keyOf(press('KeyE', 'e', { ctrlKey: true }), 'linux')).toEqual({
      code: 'KeyE',
      mod: true,
    });
  });
});
