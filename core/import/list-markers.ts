import type { TreeElement } from './tree';
import { numberOf } from './tree';

const bullets = ['•', '◦', '▪'] as const;
const most = 99_999;

/** What a browser draws before the items of a list at a level (1 the outermost), asked for in their order. */
export function listMarkers(list: TreeElement, level: number): (item: TreeElement) => string {
  if (list.name !== 'ol') return () => bullets[Math.min(level, bullets.length) - 1] ?? '•';
  const type = list.attributes.get('type') ?? '1';
  let next = numberOf(list, 'start', { usual: 1, least: -most, most });
  return (item) => {
    const number = numberOf(item, 'value', { usual: next, least: -most, most });
    next = number + 1;
    return `${numeralIn(type, number)}.`;
  };
}

/** A number as HTML's `type` asks: a, A, i, I, else digits. */
export function numeralIn(type: string, number: number): string {
  if (number < 1) return String(number);
  switch (type) {
    case 'a':
      return letters(number);
    case 'A':
      return letters(number).toUpperCase();
    case 'i':
      return roman(number).toLowerCase();
    case 'I':
      return roman(number);
    default:
      return String(number);
  }
}

/** a … z, aa … */
function letters(number: number): string {
  let drawn = '';
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26)) {
    drawn = String.fromCharCode(0x61 + ((left - 1) % 26)) + drawn;
  }
  return drawn;
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman up to 3999, as browsers; else digits. */
function roman(number: number): string {
  if (number > 3999) return String(number);
  let left = number;
  let drawn = '';
  for (const [value, sign] of romans) {
    for (; left >= value; left -= value) drawn += sign;
  }
  return drawn;
}
