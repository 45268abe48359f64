import type { Block, TableCellBlock } from '../../../core/document/block';

const fieldNames = {
  title: '题目',
  author: '作者',
  affiliation: '单位',
  abstract: '摘要',
  keywords: '关键词',
  'about-author': '简介',
};

/**
 * A block in one readable line: `¶` a paragraph, `题注` one that is a caption, `¶1` to `¶3` the heading a paragraph opens with, `1` to
 * `3` a heading, `－` an item with its marker, `引` a quote, `格` a cell, `图` a picture, `码` preformatted
 * text, `注` a note with its mark, `文` a reference, `折` a folded line with the reason.
 */
export function drawBlock(block: Block): string {
  switch (block.kind) {
    case 'metadata':
      return `${fieldNames[block.field]} ${block.text.slice(block.value)}`;
    case 'heading':
      return `${block.level} ${block.text}`;
    case 'paragraph':
      if (block.caption === true) return `题注 ${block.text}`;
      return block.runIn === null
        ? `¶ ${block.text}`
        : `¶${block.runIn.level} ${block.text.slice(0, block.runIn.end)}`;
    case 'list-item':
      return `${'－'.repeat(block.level)}${block.marker} ${block.text}`;
    case 'quote':
      return `引 ${block.text}`;
    case 'cell':
      return `格 ${block.row},${block.column}${block.header ? ' 头' : ''}${spans(block)} ${block.text}`;
    case 'figure':
      return `图 ${block.caption ? '' : '替 '}${block.text}`;
    case 'preformatted':
      return `码 ${block.text}`;
    case 'back-heading':
      return `${block.section === 'notes' ? '注释' : '参考文献'} ${block.text}`;
    case 'note':
      return `注 ${block.mark} ${block.text}`;
    case 'reference':
      return `文 ${block.text}`;
    case 'clutter':
      return `折 ${block.text} (${block.reason})`;
  }
}

const spans = ({ rows, columns }: TableCellBlock): string =>
  rows > 1 || columns > 1 ? ` ${rows}×${columns}` : '';
