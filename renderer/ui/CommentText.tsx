import { useMemo } from 'react';
import { assertNever } from '../../core/result';
import type { CommentBlock, Inline } from '../../core/annotation/comment-markup';
import { commentBlocks } from '../../core/annotation/comment-markup';
import { commentPlaces } from '../../core/annotation/comment-places';
import type { AnnotationId } from '../../core/ids';
import { openLink } from '../state/links';
import styles from './comment-text.module.css';
import type { FoundInWords } from './FoundWords';
import { FoundWords } from './FoundWords';
import { useFoundInWords } from './use-found-in-words';

interface Props {
  readonly comment: string;
  /** Whether links can be pressed: not so within what is itself a button. */
  readonly links: boolean;
  /** Whose comment it is: what Find found in it is painted. None is painted where it is left out. */
  readonly of?: AnnotationId;
}

/** What is the same for all pieces of a comment. */
interface Shown {
  readonly links: boolean;
  /** Where the words of a piece stand in the comment, by its id. */
  readonly places: ReadonlyMap<number, number>;
  readonly found: FoundInWords;
}

/**
 * A comment with its Markdown shown (bold, italic, lists, quotes, code, links), as React elements
 * only. All are spans, so that it may stand in a button too; roles say what they are.
 */
export function CommentText({ comment, links, of }: Props) {
  const blocks = useMemo(() => commentBlocks(comment), [comment]);
  const places = useMemo(() => commentPlaces(comment, blocks), [comment, blocks]);
  const found = useFoundInWords(of);
  return <Blocks blocks={blocks} shown={{ links, places, found }} />;
}

interface BlocksProps {
  readonly blocks: readonly CommentBlock[];
  readonly shown: Shown;
}

function Blocks({ blocks, shown }: BlocksProps) {
  return blocks.map((block) => <Block key={block.id} block={block} shown={shown} />);
}

function Block({ block, shown }: { readonly block: CommentBlock; readonly shown: Shown }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <span className={styles['paragraph']}>
          <Inlines inlines={block.children} shown={shown} />
        </span>
      );
    case 'code':
      return <code className={styles['fence']}>{words(block, shown)}</code>;
    case 'quote':
      return (
        <span className={styles['quote']} role="blockquote">
          <Blocks blocks={block.children} shown={shown} />
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
                <Blocks blocks={item.children} shown={shown} />
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
  readonly shown: Shown;
}

function Inlines({ inlines, shown }: InlinesProps) {
  return inlines.map((inline) => <Words key={inline.id} inline={inline} shown={shown} />);
}

/** The words of a piece; without a place in the comment they are not painted. */
function words({ id, text }: { readonly id: number; readonly text: string }, shown: Shown) {
  const start = shown.places.get(id);
  return start === undefined ? text : <FoundWords text={text} start={start} found={shown.found} />;
}

function Words({ inline, shown }: { readonly inline: Inline; readonly shown: Shown }) {
  switch (inline.kind) {
    case 'text':
      return words(inline, shown);
    case 'break':
      return <br />;
    case 'code':
      return <code className={styles['code']}>{words(inline, shown)}</code>;
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} shown={shown} />
        </strong>
      );
    case 'emphasis':
      return (
        <em className={styles['emphasis']}>
          <Inlines inlines={inline.children} shown={shown} />
        </em>
      );
    case 'link':
      return <Link href={inline.href} inlines={inline.children} shown={shown} />;
    default:
      return assertNever(inline);
  }
}

interface LinkProps {
  readonly href: string;
  readonly inlines: readonly Inline[];
  readonly shown: Shown;
}

/** A button rather than an anchor: the page itself goes nowhere. */
function Link({ href, inlines, shown }: LinkProps) {
  const inside = <Inlines inlines={inlines} shown={{ ...shown, links: false }} />;
  if (!shown.links) return <span className={styles['link']}>{inside}</span>;
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
      {inside}
    </button>
  );
}
