import { describe, expect, test } from 'vitest';
import { decode } from '../../../core/import/decode';
import type { DecoderFor, Encoding } from '../../../core/import/encoding';
import { encodings } from '../../../core/import/encoding';
import { frequentSimplified, frequentTraditional } from '../../../core/import/frequent-characters';
import { utf16, utf8 } from '../../hostile/encoded';
import { randomFrom } from '../../main/storage/random-from';
import { bundled } from './bundled';
import { encoded } from './encoded-text';

const decoderFor: DecoderFor = (label, options) => new TextDecoder(label, options);
const read = (bytes: Uint8Array, chosen?: Encoding) => decode(bytes, decoderFor, chosen);

/** The text, the encodings that are offered, or why neither. */
function outcome(bytes: Uint8Array): string | readonly Encoding[] {
  const answer = read(bytes);
  if (answer.ok) return answer.value;
  return answer.failure.kind === 'encoding-unsure'
    ? answer.failure.previews.map(({ encoding }) => encoding)
    : answer.failure.kind;
}

test.each([
  ['UTF-8', [0xe7, 0x94, 0xb2], '甲'],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0xe7, 0x94, 0xb2], '甲'],
  ['UTF-16 little-endian', [0xff, 0xfe, 0x32, 0x75], '甲'],
  ['UTF-16 big-endian', [0xfe, 0xff, 0x75, 0x32], '甲'],
  ['a NUL among letters', [0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0], 'abcdefghi\0'],
])('reads %s', (_what, bytes, text) => {
  expect(outcome(Uint8Array.from(bytes))).toBe(text);
});

test.each([
  ['a cut UTF-8', [0xe7, 0x94]],
  ['an overlong UTF-8', [0xc0, 0xaf]],
  ['a surrogate in UTF-8', [0xed, 0xa0, 0x80]],
  ['half a unit of UTF-16', [0xff, 0xfe, 0x32]],
  ['a lone surrogate in UTF-16', [0xff, 0xfe, 0x00, 0xd8]],
])('does not take %s as it is', (_what, bytes) => {
  expect(read(Uint8Array.from(bytes)).ok).toBe(false);
});

describe('two hundred characters and more', () => {
  const toTraditional = new Map(
    Array.from(frequentSimplified, (one, at) => [one, frequentTraditional[at] ?? one]),
  );
  const traditional = Array.from(bundled, (one) => toTraditional.get(one) ?? one).join('');
  const unmarked = (text: string, order: 'le' | 'be') => utf16(text, order, false);

  test.each<[string, string, Encoding, (text: string) => Uint8Array]>([
    ['simplified in GBK', bundled, 'gb18030', (text) => encoded(text, 'gb18030')],
    ['traditional in GBK', traditional, 'gb18030', (text) => encoded(text, 'gb18030')],
    ['traditional in Big5', traditional, 'big5', (text) => encoded(text, 'big5')],
    ['UTF-16 without its mark', bundled, 'utf-16le', (text) => unmarked(text, 'le')],
    ['UTF-16 big-endian without it', bundled, 'utf-16be', (text) => unmarked(text, 'be')],
    ['UTF-8', bundled, 'utf-8', utf8],
  ])('of %s are read right', (_what, text, encoding, encode) => {
    const random = randomFrom(7);
    for (let sample = 0; sample < 60; sample += 1) {
      const from = Math.floor(random() * (text.length - 400));
      const length = 200 + Math.floor(random() * 200);
      const bytes = encode(text.slice(from, from + length));
      expect(outcome(bytes)).toBe(new TextDecoder(encoding).decode(bytes));
    }
  });

  test('of everyday characters in any order are read right', () => {
    const random = randomFrom(11);
    const pools = { gb18030: frequentSimplified, big5: frequentTraditional } as const;
    for (const encoding of ['gb18030', 'big5'] as const) {
      const pool = pools[encoding];
      for (let sample = 0; sample < 60; sample += 1) {
        const text = Array.from({ length: 200 }, () => pool[Math.floor(random() * pool.length)]);
        const bytes = encoded(text.join(''), encoding);
        expect(outcome(bytes)).toBe(new TextDecoder(encoding).decode(bytes));
      }
    }
  });

  test('are read right where most of the file is ASCII', () => {
    const bytes = encoded(`${'<p>'.repeat(50_000)}${bundled.slice(2000, 2300)}`, 'gb18030');
    expect(outcome(bytes)).toBe(new TextDecoder('gb18030').decode(bytes));
  });
});

test.each([
  [
    'a table drawn with lines',
    '─'.repeat(60) + '┤\n│名称      │大小  │说明          │\n├' + '─'.repeat(60),
  ],
  [
    'colours of a terminal',
    '\u001b[32m《增广贤文》\u001b[m：耳听为虚，眼见为实。经一事，长一智。\u001b[33m谚语\u001b[m',
  ],
  ['items with circles, arrows and stars', '①名称 → 大小 ★★☆\n②说明 ○ 没有 ● 有 ■ 部分\n③其他'],
])('%s in GBK is never taken for Big5', (_what, text) => {
  const bytes = encoded(text, 'gb18030');
  const found = read(bytes);
  if (found.ok) expect(found.value).toBe(text);
  const decoded = text.repeat(3) + bundled.slice(2000, 2100);
  expect(outcome(encoded(decoded, 'gb18030'))).toBe(decoded);
});

test('a few characters are asked about, never silently wrong', () => {
  const random = randomFrom(3);
  for (let sample = 0; sample < 100; sample += 1) {
    const from = Math.floor(random() * (bundled.length - 20));
    const text = bundled.slice(from, from + 3 + Math.floor(random() * 12));
    for (const encoding of ['gb18030', 'big5'] as const) {
      const bytes = encoded(text, encoding);
      const found = read(bytes);
      if (found.ok) expect(found.value).toBe(new TextDecoder(encoding).decode(bytes));
    }
  }
});

test('shows how the first lines read in each encoding that makes sense', () => {
  const bytes = encoded('Notes\n读书\n笔记一则\n\n第三行\n第四行\n', 'gb18030');
  const found = read(bytes.subarray(0, bytes.length - 1));
  const previews =
    !found.ok && found.failure.kind === 'encoding-unsure' ? found.failure.previews : [];
  const shown = previews.find(({ encoding }) => encoding === 'gb18030')?.lines;
  if (!found.ok) expect(shown).toEqual(['读书', '笔记一则', '第三行']);
  else expect(found.value).toContain('第三行');
});

test.each<[string, string, Encoding]>([
  ['Japanese', '吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。', 'shift_jis'],
  ['Korean', '나는 고양이다. 이름은 아직 없다. 어디서 태어났는지 전혀 알 수 없다.', 'euc-kr'],
])('%s is not taken for Chinese', (_what, text, encoding) => {
  expect(outcome(encoded(text, encoding))).toEqual(expect.arrayContaining([encoding]));
  expect(outcome(encoded(text, encoding))[0]).toBe(encoding);
});

test('Western text of one byte a letter is asked about', () => {
  const bytes = Buffer.from('Le café était fermé à côté de la forêt. Déjà vu, naïve.', 'latin1');
  expect(outcome(Uint8Array.from(bytes))).toEqual(['windows-1252']);
});

test('a text that is broken in one place is asked about', () => {
  const bytes = Buffer.concat([utf8(bundled.slice(0, 500)), Buffer.of(0xff), utf8('末句。')]);
  expect(outcome(bytes)[0]).toBe('utf-8');
});

test('noise is no text', () => {
  const random = randomFrom(5);
  const noise = Uint8Array.from({ length: 4096 }, () => Math.floor(random() * 256));
  expect(outcome(noise)).toBe('encoding-unknown');
});

test.each(encodings)('is what the reader chose: %s', (encoding) => {
  expect(read(encoded('甲', 'gb18030'), encoding)).toEqual({
    ok: true,
    value: new TextDecoder(encoding).decode(encoded('甲', 'gb18030')),
  });
});
