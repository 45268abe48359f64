import { simplified } from '../../../core/script/simplified';
import { bundled } from './bundled';

/** How a sample is written: prose as it is, or as the kinds of text that mix other things in. */
export const sampleKinds = [
  'prose',
  'dialogue',
  'verse',
  'references',
  'Markdown',
  'a web page',
  'minutes with numbers',
  'names and places',
] as const;
export type SampleKind = (typeof sampleKinds)[number];

const lines = bundled.split(/\r?\n/u).filter((line) => line.trim().length > 20);
const toTraditional = new Map<string, string>();
for (let code = 0x4e00; code <= 0x9fff; code += 1) {
  const one = String.fromCharCode(code);
  if (simplified(one) !== one) toTraditional.set(simplified(one), one);
}

/** Text with its characters as Taiwan and Hong Kong write them; of several, one of them. */
export const traditional = (text: string): string =>
  Array.from(text, (one) => toTraditional.get(one) ?? one).join('');

/** A text of a kind, of 200 characters and somewhat more; the same for the same random numbers. */
export function sampleOf(kind: SampleKind, random: () => number): string {
  const length = 200 + Math.floor(random() * 200);
  const parts: string[] = [];
  for (let total = 0, at = 0; total < length; at += 1) {
    const part = partOf(kind, at, random);
    parts.push(part);
    total += Array.from(part).length + 1;
  }
  return parts.join('\n');
}

/** A stretch of real prose. */
function words(random: () => number, most: number): string {
  const line = lines[Math.floor(random() * lines.length)] ?? '';
  const from = Math.floor(random() * Math.max(1, line.length - most));
  return line.slice(from, from + most);
}

const han = (random: () => number, most: number): string =>
  words(random, most * 3)
    .replace(/[^\p{Script=Han}]/gu, '')
    .slice(0, most);

function partOf(kind: SampleKind, at: number, random: () => number): string {
  const number = Math.floor(random() * 2000);
  switch (kind) {
    case 'prose':
      return `　　${words(random, 120)}`;
    case 'dialogue':
      return `“${words(random, 15)}？”${han(random, 3)}说，“${words(random, 10)}……”`;
    case 'verse':
      return `${han(random, 7)}，${han(random, 7)}${at % 2 === 0 ? '；' : '。'}`;
    case 'references':
      return `[${at + 1}] ${han(random, 3)}．${words(random, 14)}[J]．${han(random, 4)}，${number}（${at + 1}）：${number}-${number + 9}．`;
    case 'Markdown':
      return `${'#'.repeat((at % 3) + 1)} ${han(random, 6)}\n\n- **${han(random, 4)}**：${words(random, 20)}（see [docs](https://example.org/${number})）`;
    case 'a web page':
      return `<p class="c${number}"><a href="/${number}.html">${words(random, 12)}</a>&nbsp;${words(random, 20)}</p>`;
    case 'minutes with numbers':
      return `${at + 1}、${number}年${(number % 12) + 1}月，${words(random, 18)}《${han(random, 5)}》占 ${number / 20}%；①${words(random, 8)}②${words(random, 8)}`;
    case 'names and places':
      return `${han(random, 3)}　${han(random, 2)}市${han(random, 2)}区　${number}`;
  }
}
