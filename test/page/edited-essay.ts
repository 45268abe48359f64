import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const bundled = resolve(import.meta.dirname, '../../assets/essays/000_2204b7362a6a88ed.txt');

/** A passage of the first essay that a new edition keeps, one that it words anew, and one that it leaves out. */
export const passages = {
  kept: '始终处于教学、科研、管理、服务育人的最前沿',
  reworded: '不断开创高校党建的新局面',
  gone: '基层党组织作用发挥如何',
} as const;

/** How the new edition says the reworded one. */
export const reworded = '持续开辟高校党建的崭新局面';

/** The first built-in essay as a file of its own. */
export function ownEssay(): string {
  const lines = readFileSync(bundled, 'utf8').split('\n');
  const from = lines.findIndex((line) => line.startsWith('篇1'));
  const to = lines.findIndex((line) => line.startsWith('篇2'));
  return lines.slice(from + 1, to).join('\n');
}

/** The same, edited; 'keep': only before all that is marked. */
export function editedEssay(how: 'keep' | 'reword' = 'reword'): string {
  const begun = ownEssay().replace(
    '高校是汇聚和培养人才的基地',
    '新版：高校是汇聚和培养人才的基地',
  );
  if (how === 'keep') return begun;
  const left = begun.split('\n').filter((line) => !line.includes(passages.gone));
  return left.join('\n').replace(passages.reworded, reworded);
}
