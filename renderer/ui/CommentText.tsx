import { useMemo } from 'react';
import { assertNever } from '../../core/result';
import type { CommentBlock, Inline } from '../../core/annotation/comment-markup';
import { commentBlocks } from '../../core/annotation/comment-markup';
import { openLink } from '../state/links';
import styles from './comment-text.module.css';

interface Props {
  readonly comment: string;
  /** Whether links can be pressed: not so within what is itself a button. */
  readonly links: boolean;
}

/**
 * A comment with its Markdown shown (bold, italic, lists, quotes, code, links), as React elements
 * only. All are spans, so that it may stand in a button too; roles say what they are.
 */
export function CommentText({ comment, links }: Props) {
  const blocks = useMemo(() => commentBlocks(comment), [comment]);
  return <Blocks blocks={blocks} links={links} />;
}

interface BlocksProps {
  readonly blocks: readonly CommentBlock[];
  readonly links: boolean;
}

function Blocks({ blocks, links }: BlocksProps) {
  return blocks.map((block) => <Block key={block.id} block={block} links={links} />);
}

function Block({ block, links }: { readonly block: CommentBlock; readonly links: boolean }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <span className={styles['paragraph']}>
          <Inlines inlines={block.children} links={links} />
        </span>
      );
    case 'code':
      return <code className={styles['fence']}>{block.text}</code>;
    case 'quote':
      return (
        <span className={styles['quote']} role="blockquote">
          <Blocks blocks={block.children} links={links} />
        </span>
      );
    case 'list':
      return (
        <span className={styles['list']} role="list">
          {block.items.map((item, index) => (
            <span key={item.id} className={styles['item']} role="listitem">
              <span className={styles['sign']}>
                {block.start === null ? '·' : `${block.start + index}.`}
              </span>
              <span className={styles['content']}>
                <Blocks blocks={item.children} links={links} />
              </span>
            </span>
          ))}
        </span>
      );
    default:
      return assertNever(block);
  }
}

interface InlinesProps {
  readonly inlines: readonly Inline[];
  readonly links: boolean;
}

function Inlines({ inlines, links }: InlinesProps) {
  return inlines.map((inline) => <Words key={inline.id} inline={inline} links={links} />);
}

function Words({ inline, links }: { readonly inline: Inline; readonly links: boolean }) {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return <br />;
    case 'code':
      return <code className={styles['code']}>{inline.text}</code>;
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} links={links} />
        </strong>
      );
    case 'emphasis':
      return (
        <em className={styles['emphasis']}>
          <Inlines inlines={inline.children} links={links} />
        </em>
      );
    case 'link':
      return <Link href={inline.href} words={inline.children} pressable={links} />;
    default:
      return assertNever(inline);
  }
}

interface LinkProps {
  readonly href: string;
  readonly words: readonly Inline[];
  readonly pressable: boolean;
}

/** A button rather than an anchor: the page itself goes nowhere. */
function Link({ href, words, pressable }: LinkProps) {
  const shown = <Inlines inlines={words} links={false} />;
  if (!pressable) return <span className={styles['link']}>{shown}</span>;
  return (
    <button
      className={styles['link']}
      type="button"
      role="link"
      title={href}
      onClick={(event) => {
        event.stopPropagation();
        openLink(href);
      }}
    >
      {shown}
    </button>
  );
}
