import { describe, expect, test } from 'vitest';
import { commandFor, repeats } from '../../core/commands';

const press = (code: string, key: string, held: { ctrlKey?: boolean } = {}) => ({
  code,
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('commandFor', () => {
  test('takes a digit of the number pad, but not the same key with NumLock off', () => {
    expect(commandFor(press('Numpad1', '1'), 'windows')).toBe('mark-gamboge');
    expect(commandFor(press('Numpad1', 'End'), 'windows')).toBe(null);
    expect(commandFor(press('Numpad0', '0', { ctrlKey: true }), 'linux')).toBe('text-reset');
    expect(commandFor(press('Numpad0', 'Insert', { ctrlKey: true }), 'linux')).toBe(null);
  });

  test('takes a digit of the row by its place, whatever the layout writes with it', () => {
    expect(commandFor(press('Digit1', '&'), 'linux')).toBe('mark-gamboge');
  });
});

describe('repeats', () => {
  test('lets what moves go on while its key is held, and nothing that changes notes', () => {
    expect(repeats('next-paragraph')).toBe(true);
    expect(repeats('find-next')).toBe(true);
    expect(repeats('delete-annotation')).toBe(false);
    expect(repeats('undo')).toBe(false);
  });
});
