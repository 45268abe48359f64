import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommentBlock, Inline } from '../../../core/annotation/comment-markup';
import { commentBlocks } from '../../../core/annotation/comment-markup';

/** Blocks as a drawing: {} for blocks, <> for inlines. */
function drawn(blocks: readonly CommentBlock[]): string {
  return blocks.map(drawnBlock).join('');
}

function drawnBlock(block: CommentBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `{${words(block.children)}}`;
    case 'code':
      return `{code ${block.text}}`;
    case 'quote':
      return `{quote ${drawn(block.children)}}`;
    case 'list':
      return `{${block.start ?? '•'} ${block.items.map(({ children }) => drawn(children)).join('|')}}`;
  }
}

function words(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'break') return '/';
      if (inline.kind === 'code') return `<code ${inline.text}>`;
      const name = inline.kind === 'link' ? `link ${inline.href}` : inline.kind;
      return `<${name} ${words(inline.children)}>`;
    })
    .join('');
}

describe('a comment', () => {
  test.each([
    ['of plain words is one paragraph', '好。', '{好。}'],
    ['keeps its line breaks', '一\n二\n\n三', '{一/二//三}'],
    ['has bold and italic', '**要点** 与 *强调*', '{<strong 要点> 与 <emphasis 强调>}'],
    ['has bold beside Chinese marks', '他说**“重点。”**后面', '{他说<strong “重点。”>后面}'],
    ['has code', '用 `a*b` 算', '{用 <code a*b> 算}'],
    ['has a block of code', '```\n甲\n  乙\n```', '{code 甲\n  乙}'],
    ['has lists', '- 一\n- 二', '{• {一}|{二}}'],
    ['has numbered lists from any number', '3. 三\n4. 四', '{3 {三}|{四}}'],
    ['has quotes', '> 引\n\n后', '{quote {引}}{后}'],
    ['has links', '[见](https://example.org/)', '{<link https://example.org/ 见>}'],
    [
      'says where a link without words leads',
      '[](https://example.org/甲)',
      '{<link https://example.org/%E7%94%B2 https://example.org/甲>}',
    ],
    ['leaves a link to nowhere as typed', '[](甲)', '{[](甲)}'],
    ['makes no link of a script', '[见](javascript:alert(1))', '{[见](javascript:alert(1))}'],
    ['makes no element of HTML', '<b>*x*</b><script>', '{<b><emphasis x></b><script>}'],
    ['leaves headings, tables and rules as typed', '# 一\n---\n|a|b|', '{# 一/---/|a|b|}'],
    ['makes no picture', '![图](x.png)', '{![图](x.png)}'],
    [
      'makes no picture of an address either',
      '![图](https://example.org/x.png)',
      '{!<link https://example.org/x.png 图>}',
    ],
    ['takes a backslash for the star behind it', '\\*星\\*', '{*星*}'],
  ])('%s', (_says, comment, expected) => {
    expect(drawn(commentBlocks(comment))).toBe(expected);
  });

  test('never throws, and never loses a letter or digit', () => {
    const pieces = fc.constantFrom(
      '甲',
      '*',
      '**',
      '_',
      '`',
      '```',
      '>',
      '- ',
      '1. ',
      '\n',
      ' ',
      '[',
      '](',
      '](https://a.cn/甲',
      ')',
      '\\',
      '<',
      'a',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const comment = parts.join('');
        const shown = decodeURI(drawn(commentBlocks(comment)));
        const kept = (text: string) => text.replace(/[^甲]/gu, '').length;
        expect(kept(shown)).toBeGreaterThanOrEqual(kept(comment));
      }),
    );
  });
});
