import type { Block, HeadingLevel } from '../../../core/document/block';

/**
 * Blocks drawn one a line: `# 一、甲` a heading of level 1 (## and ### the lower ones), `注 ①甲` a note,
 * `文 [1]甲` a reference, `折 甲` a folded line, `题 甲` a title; `1.甲。|乙` a paragraph with a level 3
 * heading up to the bar; all else a paragraph.
 */
export const buildBlocks = (...lines: string[]): Block[] => lines.map(block);

function block(line: string): Block {
  const text = line.slice(2);
  if (line.startsWith('注 ')) {
    return { kind: 'note', text, mark: /^(?:[①-⑳]|\[\d+\])?/u.exec(text)?.[0] ?? '' };
  }
  if (line.startsWith('文 ')) return { kind: 'reference', text };
  if (line.startsWith('折 ')) return { kind: 'clutter', text, reason: 'web-page' };
  if (line.startsWith('题 ')) return { kind: 'metadata', field: 'title', text, value: 0 };
  const hashes = /^#{1,3} /u.exec(line)?.[0];
  if (hashes !== undefined) {
    const level = (hashes.length - 1) as HeadingLevel;
    return { kind: 'heading', level, text: line.slice(hashes.length) };
  }
  const end = line.indexOf('|');
  return {
    kind: 'paragraph',
    text: line.replace('|', ''),
    runIn: end < 0 ? null : { level: 3, end },
  };
}
