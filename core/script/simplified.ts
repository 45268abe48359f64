import table from 'opencc-js/dict/TSCharacters';
import { onFirstUse } from '../on-first-use';
import type { Written } from './script';

/** OpenCC's table: pairs of a traditional character and the simplified one it becomes. */
const written = onFirstUse(
  () =>
    new Map(
      table.split('|').map((pair): readonly [string, string] => {
        const [traditional = '', simple = ''] = pair.split(' ');
        return [traditional, simple];
      }),
    ),
);

/**
 * The simplified character of a traditional one; any other text as it is. Where the table's answer
 * is itself a traditional character, the last of the chain.
 */
export function simplified(character: string): string {
  let last = character;
  for (let step = 0; step < 4; step += 1) {
    const next = written().get(last);
    if (next === undefined || next === last) return last;
    last = next;
  }
  return last;
}

const firstHan = 0x4e00;
const lastHan = 0x9fff;

/** The same by UTF-16 unit, from U+4E00 on: texts are mostly of these. 0 where the answer is a surrogate pair. */
const simplifiedUnits = onFirstUse(() =>
  Uint16Array.from({ length: lastHan - firstHan + 1 }, (_none, index) => {
    const one = simplified(String.fromCharCode(firstHan + index));
    return one.length === 1 ? one.charCodeAt(0) : 0;
  }),
);

/** Whether a unit is a Han character whose simplified one is a unit too. */
export const isPlainHan = (unit: number): boolean =>
  unit >= firstHan && unit <= lastHan && simplifiedUnits()[unit - firstHan] !== 0;

/** The units that only simplified texts have for other characters, such as 这; 后 and 里 are here too, which traditional texts also have. */
const simple = onFirstUse(
  () =>
    new Set(
      [...simplifiedUnits()].filter((unit, index) => unit !== 0 && unit !== firstHan + index),
    ),
);

/** Which script a UTF-16 unit speaks for; null for what stands in both alike. */
export function tellingScript(unit: number): Written | null {
  if (unit < firstHan || unit > lastHan) return null;
  if (simplifiedUnits()[unit - firstHan] !== unit) return 'traditional';
  return simple().has(unit) ? 'simplified' : null;
}

/** A text of plain Han characters with each of them simplified. */
export function simplifiedHan(text: string): string {
  const units = simplifiedUnits();
  const isSimple = (at: number) => {
    const unit = text.charCodeAt(at);
    return units[unit - firstHan] === unit;
  };
  let simple = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (isSimple(at)) continue;
    const unit = units[text.charCodeAt(at) - firstHan] ?? 0;
    simple += text.slice(from, at) + String.fromCharCode(unit);
    from = at + 1;
  }
  return from === 0 ? text : simple + text.slice(from);
}
