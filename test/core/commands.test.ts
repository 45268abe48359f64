import { describe, expect, test } from 'vitest';
import { commandGroups } from '../../core/command-groups';
import { commandIds, repeats } from '../../core/commands';

describe('repeats', () => {
  test('lets what moves go on while its key is held, and nothing that changes notes', () => {
    expect(repeats('next-paragraph')).toBe(true);
    expect(repeats('find-next')).toBe(true);
    expect(repeats('delete-annotation')).toBe(false);
    expect(repeats('undo')).toBe(false);
  });
});

test('each command stands in one group of the list of shortcuts', () => {
  const grouped: readonly string[] = Object.values(commandGroups).flat();
  expect([...grouped].sort()).toEqual([...commandIds].sort());
});
