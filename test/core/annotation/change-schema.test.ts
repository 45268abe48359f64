import { expect, test } from 'vitest';
import { longestComment } from '../../../core/annotation/annotation';
import { changeSchema } from '../../../core/annotation/annotation-schema';

test.each<[string, unknown, boolean]>([
  ['words of several lines', { kind: 'reflect', text: '一行\n二行' }, true],
  ['no words', { kind: 'reflect', text: '' }, true],
  ['the longest', { kind: 'reflect', text: '字'.repeat(longestComment) }, true],
  ['one more', { kind: 'reflect', text: '字'.repeat(longestComment + 1) }, false],
  ['no text', { kind: 'reflect' }, false],
  ['another kind', { kind: 'reflects', text: '甲' }, false],
])('a reflection of %s', (_what, change, taken) => {
  expect(changeSchema.safeParse(change).success).toBe(taken);
});
