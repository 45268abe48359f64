import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block } from '../../../core/document/block';
import { DisplayScript, shownText } from '../../../core/document/display';
import type { Mark } from '../../../core/document/mark';
import { importText } from '../../../core/import/text';
import type { Conversion } from '../../../core/script/conversion';
import { conversionTo } from '../../../core/script/conversion';
import { bundled } from '../import/bundled';

let traditional: Conversion;
let simplified: Conversion;

beforeAll(async () => {
  traditional = await conversionTo('traditional');
  simplified = await conversionTo('simplified');
});

const paragraph = (text: string, marks: readonly Mark[] = []): Block => ({
  kind: 'paragraph',
  text,
  runIn: null,
  marks,
});

function shownAs(conversion: Conversion, blocks: readonly Block[]): readonly string[] {
  const display = { standardPunctuation: true, script: new DisplayScript(conversion, blocks) };
  return blocks.map((block) => shownText(block, display));
}

const widths = (text: string): readonly number[] => Array.from(text, ({ length }) => length);

describe('an essay in a script', () => {
  test('shows characters and punctuation, each in its place', () => {
    expect(shownAs(traditional, [paragraph('这里,那里')])).toEqual(['這裡，那裡']);
  });

  test('leaves what is in the script already', () => {
    const old = [paragraph('這裡講太后之後的事'), paragraph('太后曰'), paragraph('后面')];
    expect(shownAs(traditional, old)).toEqual(old.map(({ text }) => text));
    const plain = [paragraph('显著的什么东西'), paragraph('著名的什么')];
    expect(shownAs(simplified, plain)).toEqual(plain.map(({ text }) => text));
  });

  test('shows what a simplified essay quotes in the traditional script too', () => {
    const blocks = [paragraph('孔子这样说过的话'), paragraph('學而時習之，不亦說乎')];
    expect(shownAs(simplified, blocks)).toEqual(['孔子这样说过的话', '学而时习之，不亦说乎']);
  });

  test('leaves the names of its authors, wherever they stand', () => {
    const author: Block = {
      kind: 'metadata',
      field: 'author',
      text: '作者：党生焕、李 明',
      value: 3,
    };
    const blocks = [author, paragraph('党生焕说党的组织，党生焕又说')];
    expect(shownAs(traditional, blocks)).toEqual([
      '作者：党生焕、李 明',
      '党生焕說黨的組織，党生焕又說',
    ]);
  });

  test('leaves code', () => {
    const marks = [{ kind: 'code', start: 2, end: 7 }] as const;
    const blocks: readonly Block[] = [
      paragraph('运行发展;发展', marks),
      { kind: 'preformatted', text: '// 发展' },
    ];
    expect(shownAs(traditional, blocks)).toEqual(['運行发展;发展', '// 发展']);
  });

  test('keeps every offset of the bundled essays, in any script', () => {
    const { essays } = importText(bundled, '');
    const all = essays.flatMap(({ blocks }) => blocks);
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.boolean(),
        fc.constantFrom('simplified', 'traditional'),
        (block, standardPunctuation, to) => {
          const conversion = to === 'simplified' ? simplified : traditional;
          const script = new DisplayScript(conversion, all);
          const shown = shownText(block, { standardPunctuation, script });
          expect(widths(shown)).toEqual(widths(block.text));
        },
      ),
    );
  });
});
