import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Conversion } from '../../../core/script/conversion';
import { conversionTo } from '../../../core/script/conversion';
import { bundled } from '../import/bundled';

let simplified: Conversion;
let traditional: Conversion;

beforeAll(async () => {
  [simplified, traditional] = await Promise.all([
    conversionTo('simplified'),
    conversionTo('traditional'),
  ]);
});

describe('the traditional script', () => {
  test.each([
    ['这里的群众为什么着急', '這裡的群眾為什麼著急'],
    ['头发长了，发展慢了', '頭髮長了，發展慢了'],
    ['皇后之后', '皇后之後'],
    ['干净的干部在树干上晒干菜', '乾淨的幹部在樹幹上曬乾菜'],
    ['一只手表，表面光滑', '一隻手錶，表面光滑'],
    ['了解情况，了望远方', '瞭解情況，瞭望遠方'],
    ['人云亦云，白云朵朵', '人云亦云，白雲朵朵'],
    ['Latin, 123 and 😀', 'Latin, 123 and 😀'],
  ])('shows %s as %s', (text, shown) => {
    expect(traditional.convert(text)).toBe(shown);
  });
});

describe('the simplified script', () => {
  test.each([
    ['這裡的群眾為什麼著急', '这里的群众为什么着急'],
    ['這裏的羣衆爲甚麼着急', '这里的群众为甚么着急'],
    ['看著他的著作，顯著進步', '看着他的著作，显著进步'],
    ['瞭解憑藉乾隆與乾淨', '了解凭借乾隆与干净'],
    ['沈默的沈先生', '沉默的沈先生'],
    ['臺灣的麵條', '台湾的面条'],
  ])('shows %s as %s', (text, shown) => {
    expect(simplified.convert(text)).toBe(shown);
  });
});

/** Text of every kind: characters of both scripts, rare ones of two units, halves of such, and what is no Chinese. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0x20000, max: 0x2fa1f }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.nat(bundled.length - 20).map((at) => bundled.slice(at, at + 20)),
      fc.constantFrom('头发', '了解', '后', '𠮶', '㓆', '著', '么', '瞭', '一隻', '\n'),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

const widths = (text: string): readonly number[] => Array.from(text, ({ length }) => length);
const han = /\p{Script=Han}/u;

describe.each([
  ['simplified', () => simplified],
  ['traditional', () => traditional],
] as const)('to %s', (_name, conversion) => {
  test('every character of any text stays at its offset', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = conversion().convert(text);
        expect(widths(shown)).toEqual(widths(text));
        const characters = Array.from(text);
        Array.from(shown).forEach((character, index) => {
          if (character !== characters[index]) expect(character).toMatch(han);
          if (!han.test(characters[index] ?? '')) expect(character).toBe(characters[index]);
        });
      }),
      { numRuns: 500 },
    );
  });
});

test('the bundled essays come back out of the traditional script as they were', () => {
  const lines = bundled.split('\n');
  const there = lines.map((line) => traditional.convert(line));
  expect(there).not.toEqual(lines);
  const back = there.map((line) => simplified.convert(line));
  expect(back).toEqual(lines);
});
