import { describe, expect, test } from 'vitest';
import { treePieces } from '../../../core/import/tree-pieces';
import { treeOf } from './tree-of';

/** The marks of the first block as `kind:words`. */
function marksOf(html: string): string[] {
  const [piece] = treePieces(treeOf(html));
  return (piece?.marks ?? []).map(
    ({ kind, start, end }) => `${kind}:${piece?.text.slice(start, end)}`,
  );
}

describe('what the author did to words', () => {
  test.each([
    ['<p>甲<b>乙</b>丙</p>', ['strong:乙']],
    ['<p>a <em> b c </em> d</p>', ['emphasis:b c']],
    ['<p><b>甲<i>乙</i></b></p>', ['strong:甲乙', 'emphasis:乙']],
    [
      '<p>　　<u>甲</u><s>乙</s>H<sub>2</sub>O<sup>2</sup><code>x</code></p>',
      ['underline:甲', 'strike:乙', 'sub:2', 'sup:2', 'code:x'],
    ],
    [
      '<p><a href="https://example.org/">甲</a><a href="javascript:alert(1)">乙</a></p>',
      ['link:甲'],
    ],
    ['<b><p>甲</p><p>乙</p></b>', ['strong:甲']],
    ['<p><b>  </b>甲</p>', []],
  ])('%s', (html, marks) => {
    expect(marksOf(html)).toEqual(marks);
  });
});
