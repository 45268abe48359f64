import { expect, test } from 'vitest';
import { wordsIn } from '../../../core/words/words';
import { spokenNames } from '../../../renderer/reader/spoken-names';
import { placedAt } from '../../core/annotation/placed-at';

const words = wordsIn('zh-CN');
const block = { start: 10, end: 30 };
const at = (start: number, end: number, ...placed: ReturnType<typeof placedAt>[]) => {
  const said = spokenNames({ start, end }, block, placed, words);
  return `${said.start}…${said.end}`;
};

test('names a mark at both ends, with its kind where it is no highlight', () => {
  expect(at(12, 15, placedAt(12, 15, { pigment: 'carmine' }))).toBe('［疑问］…［疑问结束］');
  expect(at(12, 15, placedAt(12, 20, { kind: 'wavy' }))).toBe('［要点，波浪线］…');
  expect(at(15, 20, placedAt(12, 20, { kind: 'strike' }))).toBe('…［要点结束］');
});

test('ends first what began last, so that one stands within the other', () => {
  const outer = placedAt(10, 20);
  const inner = placedAt(12, 20, { pigment: 'carmine' });
  expect(at(12, 20, outer, inner)).toBe('［疑问］…［疑问结束］［要点结束］');
  const within = placedAt(10, 18, { pigment: 'azurite', kind: 'wavy' });
  expect(at(10, 12, outer, within)).toBe('［要点］［概念，波浪线］…');
  const behind = placedAt(30, 30, { kind: 'point' });
  expect(at(20, 30, placedAt(20, 30), behind)).toBe('［要点］…［要点结束］［此处批注：要点］');
});

test('names a note on the paragraph before its first word alone', () => {
  const note = placedAt(10, 30, { kind: 'paragraph' });
  expect(at(10, 30, note)).toBe('［整段批注：要点］…');
  expect(at(12, 15, note)).toBe('…');
});

test('names a note on a point where it stands, also behind the last word', () => {
  expect(at(15, 20, placedAt(15, 15, { kind: 'point' }))).toBe('［此处批注：要点］…');
  expect(at(15, 30, placedAt(30, 30, { kind: 'point' }))).toBe('…［此处批注：要点］');
  expect(at(10, 15, placedAt(15, 15, { kind: 'point' }))).toBe('…');
});
