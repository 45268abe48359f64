import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export type Rgb = readonly [red: number, green: number, blue: number];
interface Colour {
  /** 0–255 */
  readonly rgb: Rgb;
  /** 0–1 */
  readonly alpha: number;
}

const sheet = readFileSync(resolve(import.meta.dirname, '../../renderer/ui/tokens.css'), 'utf8');

/** The tokens of a theme as tokens.css has them; what a theme leaves out it has from 纸白. */
export function themeTokens(theme: 'light' | 'sepia' | 'dark'): (name: string) => string {
  const tokens = new Map([...declarations('light'), ...declarations(theme)]);
  return (name) => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`no --${name} in ${theme}`);
    return value;
  };
}

function declarations(theme: string): [string, string][] {
  const body = new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`, 'u').exec(sheet)?.[1] ?? '';
  return [...body.matchAll(/--([\w-]+):\s*([^;]+);/gu)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
}

/** #rgb, #rrggbb or #rrggbbaa */
export function colour(hex: string): Colour {
  const digits = hex.slice(1).replace(/^(.)(.)(.)$/u, '$1$1$2$2$3$3');
  const at = (index: number) => Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16);
  return { rgb: [at(0), at(1), at(2)], alpha: digits.length === 8 ? at(3) / 255 : 1 };
}

/** A colour laid over an opaque one. */
export function over(top: Colour, below: Rgb): Rgb {
  const mix = (index: 0 | 1 | 2) => top.rgb[index] * top.alpha + below[index] * (1 - top.alpha);
  return [mix(0), mix(1), mix(2)];
}

/** WCAG 2.2 contrast ratio, 1–21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** `share` of the second colour mixed into the first in OKLab, as `color-mix(in oklab, …)` does. */
export function mixed(first: Rgb, second: Rgb, share: number): Rgb {
  const [a, b] = [toOklab(first), toOklab(second)];
  const at = (index: 0 | 1 | 2) => a[index] * (1 - share) + b[index] * share;
  return fromOklab([at(0), at(1), at(2)]);
}

/** Björn Ottosson, "A perceptual color space for image processing" (2020). */
function toOklab(rgb: Rgb): Rgb {
  const [r, g, b] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Rgb): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const gamma = (value: number) =>
    255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * Math.max(0, value) ** (1 / 2.4) - 0.055);
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}
