import { expect, test } from 'vitest';
import { tellingBytes } from '../../../core/import/telling-bytes';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (found: Uint8Array) => new TextDecoder().decode(found);

test.each([
  ['from the first line that is not all ASCII', 'Title\nby A\n学而时习之', '学而时习之'],
  ['from the beginning of a text all in ASCII', 'Title\nby A', 'Title\nby A'],
  ['nothing of an empty file', '', ''],
])('the bytes that tell an encoding are %s', (_says, whole, expected) => {
  expect(text(tellingBytes(bytes(whole))).trimStart()).toBe(expected);
});

test('the bytes that tell an encoding are few, and begin with a whole unit of UTF-16', () => {
  const wide = Buffer.from(`${'a\n'.repeat(9000)}${'学'.repeat(9000)}`, 'utf16le');
  const found = tellingBytes(wide);
  expect(found.byteLength).toBeLessThanOrEqual(4097);
  expect(new TextDecoder('utf-16le').decode(found)).toContain('a\na\n');
  const late = bytes(`a${'b'.repeat(9000)}学而时习之`);
  expect(text(tellingBytes(late))).toContain('学而时习之');
});
