import type { TreeElement } from '../tree';

/** What stands for a sign that only its font knows. */
const unknown = '□';

type Signs = ReadonlyMap<number, string>;

/** The signs of fonts that have an order of their own, by rows: the code of the first, and what they are. */
const fonts: ReadonlyMap<string, Signs> = new Map([
  [
    'Symbol',
    signs([
      [0x28, '()∗+,−./0123456789:;<=>?'],
      [0x41, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'],
      [0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'],
      [0xa3, '≤'],
      [0xa5, '∞'],
      [0xab, '↔←↑→↓°±″≥×∝∂•÷≠≡≈…'],
      [0xd6, '√'],
      [0xdb, '⇔⇐⇑⇒⇓'],
    ]),
  ],
  [
    'Wingdings',
    signs([
      [0x6c, '●'],
      [0x6e, '■□'],
      [0x75, '◆❖'],
      [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
      [0xa7, '▪☐'],
      [0xd8, '➢'],
      [0xdf, '←→↑↓↖↗↙↘'],
      [0xe8, '➔'],
      [0xef, '⇦⇨⇧⇩'],
      [0xfb, '✗✓☒☑'],
    ]),
  ],
  [
    'Wingdings 2',
    signs([
      [0x4f, '✗✓☒☑'],
      [0xa3, '☐'],
    ]),
  ],
]);

/** A sign that Word sets from a font (`w:sym`) as the character it looks like; □ where that is not known. */
export function symbolIn(one: TreeElement): string {
  const written = one.attributes.get('char') ?? '';
  if (!/^[\da-f]{1,4}$/iu.test(written)) return unknown;
  const code = Number.parseInt(written, 16);
  // Word moves the codes of such fonts into the private use area (OOXML 17.3.3.30).
  const own = fonts.get(one.attributes.get('font') ?? '');
  if (own !== undefined) return own.get(code >= 0xf000 ? code - 0xf000 : code) ?? unknown;
  const sign = String.fromCodePoint(code);
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(sign) ? sign : unknown;
}

function signs(rows: readonly (readonly [number, string])[]): Signs {
  return new Map(
    rows.flatMap(([first, row]) =>
      Array.from(row).map((sign, at): [number, string] => [first + at, sign]),
    ),
  );
}
