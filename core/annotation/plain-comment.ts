import { assertNever } from '../result';
import type { CommentBlock, Inline } from './comment-markup';
import { commentBlocks, mayBeMarkup } from './comment-markup';

/**
 * A comment as it is read, without the signs of its markup, for documents that show none: lists keep
 * their numbers or dots, a link that says something else keeps its address behind it.
 */
export function plainComment(comment: string): string {
  return mayBeMarkup(comment) ? linesOf(commentBlocks(comment)).join('\n') : comment;
}

function linesOf(blocks: readonly CommentBlock[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
        return [wordsOf(block.children)];
      case 'code':
        return [block.text];
      case 'quote':
        return linesOf(block.children);
      case 'list':
        return block.items.flatMap(({ children }, index) => {
          const [first = '', ...others] = linesOf(children);
          const sign = block.start === null ? '•' : `${block.start + index}.`;
          return [`${sign} ${first}`, ...others];
        });
      default:
        return assertNever(block);
    }
  });
}

function wordsOf(words: readonly Inline[]): string {
  return words
    .map((one) => {
      switch (one.kind) {
        case 'text':
        case 'code':
          return one.text;
        case 'break':
          return '\n';
        case 'strong':
        case 'emphasis':
          return wordsOf(one.children);
        case 'link': {
          const said = wordsOf(one.children);
          return said === one.href ? said : `${said}（${one.href}）`;
        }
        default:
          return assertNever(one);
      }
    })
    .join('');
}
