import { importText } from '../../../core/import/text';
import { drawBlock } from './draw-block';

/** The drawing of each block of a text. */
export const drawn = (...lines: string[]): string[] =>
  importText(lines.join('\n'), '文件名').essays.flatMap((essay) => essay.blocks.map(drawBlock));

/** The drawing of one line in the middle of an essay's text. */
export const inText = (line: string): string | undefined =>
  drawn('题目', '开头。前文。', line, '后文。完。')[2];
