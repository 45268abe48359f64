import { expect, test } from 'vitest';
import { decode } from '../../../core/import/decode';
import type { DecoderFor, Encoding } from '../../../core/import/encoding';
import { utf16, utf8 } from '../../hostile/encoded';
import { randomFrom } from '../../main/storage/random-from';
import { sampleKinds, sampleOf, traditional } from './encoding-samples';
import { encoded } from './encoded-text';

/** Of each kind in each encoding. */
const samples = 12;
/** Least share that is read right without a question (docs/importing.md). */
const leastRight = 0.995;

const decoderFor: DecoderFor = (label, options) => new TextDecoder(label, options);
/** With a rare name, whose characters take four bytes and are not in GBK. */
const rare = (text: string) => text.replace('，', '，𣲗𠮷，').replace('。', '（𣲗𠮷）。');

const written: readonly (readonly [string, Encoding, (text: string) => Uint8Array])[] = [
  ['UTF-8', 'utf-8', utf8],
  ['UTF-8 with its mark', 'utf-8', (text) => utf8(`\ufeff${text}`)],
  ['UTF-16LE with its mark', 'utf-16le', (text) => utf16(text, 'le')],
  ['UTF-16BE with its mark', 'utf-16be', (text) => utf16(text, 'be')],
  ['UTF-16LE', 'utf-16le', (text) => utf16(text, 'le', false)],
  ['UTF-16BE', 'utf-16be', (text) => utf16(text, 'be', false)],
  ['GBK', 'gb18030', (text) => encoded(text, 'gb18030')],
  ['GBK, traditional', 'gb18030', (text) => encoded(traditional(text), 'gb18030')],
  ['GB 18030', 'gb18030', (text) => encoded(rare(text), 'gb18030')],
  ['Big5', 'big5', (text) => encoded(traditional(text), 'big5')],
];

test('of texts of 200 characters and more 99.5 % are read right, and the others are asked about', () => {
  const random = randomFrom(20_261_127);
  const asked: string[] = [];
  const wrong: string[] = [];
  let all = 0;
  for (const [name, encoding, encode] of written) {
    for (const kind of sampleKinds) {
      for (let sample = 0; sample < samples; sample += 1) {
        const bytes = encode(sampleOf(kind, random));
        const right = new TextDecoder(encoding).decode(bytes);
        const read = decode(bytes, decoderFor);
        all += 1;
        if (!read.ok) asked.push(`${name}, ${kind}: ${read.failure.kind}`);
        else if (read.value !== right) wrong.push(`${name}, ${kind}: ${right.slice(0, 80)}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(asked.filter((one) => !one.endsWith('unsure'))).toEqual([]);
  expect((all - asked.length) / all, asked.join('\n')).toBeGreaterThanOrEqual(leastRight);
});
