import type { ImportedComment } from '../../document/imported';
import type { TreeElement } from '../tree';
import { childrenOf } from './docx-parts';
import { runsOf } from './runs';
import { textIn } from '../tree';

/** A comment with what was answered to it, oldest first. */
export interface CommentThread extends ImportedComment {
  readonly id: string;
  readonly replies: readonly ImportedComment[];
}

/**
 * The comments of a document. Word keeps replies as comments over the same words and says apart, by
 * the ids of their last paragraphs, which belongs below which (MS-DOCX 2.5.37).
 */
export function commentThreads(
  part: TreeElement | null,
  extended: TreeElement | null,
): readonly CommentThread[] {
  const parents = new Map<string, string>();
  for (const one of childrenOf(extended)) {
    const [id, parent] = [one.attributes.get('paraId'), one.attributes.get('paraIdParent')];
    if (id !== undefined && parent !== undefined) parents.set(id, parent);
  }
  const comments = childrenOf(part).filter((one) => one.name === 'comment');
  const byParagraph = new Map(comments.map((one) => [lastParagraph(one), one]));
  const replies = new Map<TreeElement, ImportedComment[]>();
  const heads: TreeElement[] = [];
  for (const one of comments) {
    const own = lastParagraph(one);
    // Before Word 2010 and in other programs' files no paragraph has an id.
    const parent = own === '' ? undefined : parents.get(own);
    const head = parent === undefined ? undefined : byParagraph.get(parent);
    if (head === undefined || head === one || parents.has(lastParagraph(head))) heads.push(one);
    else replies.set(head, [...(replies.get(head) ?? []), written(one)]);
  }
  return heads.map((one) => ({
    id: one.attributes.get('id') ?? '',
    ...written(one),
    replies: replies.get(one) ?? [],
  }));
}

function lastParagraph(comment: TreeElement): string {
  return childrenOf(comment).at(-1)?.attributes.get('paraId') ?? '';
}

const place = {
  links: new Map<string, string>(),
  ranges: new Set<string>(),
  wordStyle: () => ({ strong: false, emphasis: false }),
  box: () => undefined,
  reference: (): TreeElement => ({ name: 'span', attributes: new Map(), children: [] }),
};

function written(comment: TreeElement): ImportedComment {
  const paragraphs = childrenOf(comment).map((one) =>
    runsOf(one, place)
      .map((node) => (typeof node !== 'string' && node.name === 'br' ? '\n' : textIn(node)))
      .join('')
      .trim(),
  );
  const date = comment.attributes.get('date') ?? '';
  return {
    comment: paragraphs.join('\n').trim(),
    author: (comment.attributes.get('author') ?? '').trim(),
    date: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(date) ? date.slice(0, 40) : null,
  };
}
