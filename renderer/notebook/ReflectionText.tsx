import type { MouseEvent } from 'react';
import { Fragment, useLayoutEffect, useMemo, useRef } from 'react';
import type { ReflectionPiece, ReflectionRun } from '../../core/annotation/quotation';
import {
  linesInQuote,
  linesOf,
  referredTo,
  reflectionPieces,
} from '../../core/annotation/quotation';
import type { Annotation } from '../../core/annotation/annotation';
import type { AnnotationId } from '../../core/ids';
import { useWords } from '../i18n/use-words';
import { useNotes } from '../state/notes-store';
import { placedWith } from '../state/placed-index';
import { goToQuoted } from '../state/quoting';
import type { FoundInWords } from '../ui/FoundWords';
import { FoundWords } from '../ui/FoundWords';
import { useFoundInWords } from '../ui/use-found-in-words';
import styles from './reflection-text.module.css';

/** Says at which offset of the text a piece begins, for what is dropped before it. */
export const pieceAttribute = 'data-piece';
/** Says at which offset of the text an element's words begin. */
const startAttribute = 'data-start';
const currentFound = '[data-current]';
const nearest = { block: 'nearest' } as const;

interface Props {
  readonly text: string;
  /** The piece before which something would be dropped, by its offset; null for none. */
  readonly dropAt: number | null;
  /** The reader wants to write, at an offset. */
  readonly onWrite: (offset: number) => void;
}

/**
 * 我的心得 at rest: what is quoted in Song leads to its passage, what the reader said stands in Kai. What
 * was found in it is painted, and comes into view.
 */
export function ReflectionText({ text, dropAt, onWrite }: Props) {
  const pieces = useMemo(() => reflectionPieces(text), [text]);
  const leadsTo = useLeadsTo();
  const found = useFoundInWords(null);
  const shown = { text, leadsTo, dropAt, found };
  const root = useRef<HTMLDivElement>(null);
  const { current } = found;
  useLayoutEffect(() => {
    if (current !== null) root.current?.querySelector(currentFound)?.scrollIntoView(nearest);
  }, [current]);
  const write = (event: MouseEvent) => {
    if (document.getSelection()?.isCollapsed === false) return;
    onWrite(offsetAt(event.clientX, event.clientY) ?? text.length);
  };
  return (
    <div ref={root} className={styles['text']} lang="zh-CN" onClick={write}>
      {pieces.map((piece) => (
        <Piece key={piece.start} piece={piece} shown={shown} />
      ))}
    </div>
  );
}

/** The annotation that a reference leads to; undefined where its passage is not there to go to. */
type LeadsTo = (reference: string | null) => Annotation | undefined;

function useLeadsTo(): LeadsTo {
  const annotations = useNotes((state) => state.notebook.annotations);
  const placement = useNotes((state) => state.placement);
  return useMemo(() => {
    let ids: readonly AnnotationId[] | null = null;
    return (reference) => {
      if (reference === null) return undefined;
      // Seldom is anything quoted, and there may be thousands.
      ids ??= annotations.map(({ id }) => id);
      const id = referredTo(reference, ids);
      return id === null ? undefined : placedWith(placement, id)?.annotation;
    };
  }, [annotations, placement]);
}

/** What is the same for all pieces of the text. */
interface Shown {
  readonly text: string;
  readonly leadsTo: LeadsTo;
  readonly dropAt: number | null;
  readonly found: FoundInWords;
}

interface PieceProps {
  readonly piece: ReflectionPiece;
  readonly shown: Shown;
}

function Piece({ piece, shown }: PieceProps) {
  const { quoting } = useWords();
  const { text, leadsTo, dropAt, found } = shown;
  if (piece.kind === 'words') {
    return linesOf(piece.runs).map(({ start, runs }) => (
      <p
        key={start}
        className={styles['words']}
        data-drop={dropAt === start || undefined}
        {...{ [pieceAttribute]: start }}
      >
        {runs.map((run) => (
          <Run key={run.start} run={run} shown={shown} />
        ))}
      </p>
    ));
  }
  const { reference, quote, start } = piece;
  if (quote.trim() === '') return null;
  const annotation = leadsTo(reference);
  const shared = {
    className: styles['quotation'],
    'data-pigment': annotation?.pigment,
    'data-drop': dropAt === start || undefined,
    [pieceAttribute]: start,
  };
  const words = <Quote text={text} piece={piece} found={found} />;
  if (annotation === undefined) {
    return <blockquote {...shared}>{words}</blockquote>;
  }
  return (
    <blockquote {...shared}>
      <button
        type="button"
        role="link"
        className={styles['passage']}
        title={quoting.goTo}
        onClick={(event) => {
          event.stopPropagation();
          goToQuoted(annotation.id);
        }}
      >
        {words}
      </button>
    </blockquote>
  );
}

interface QuoteProps {
  readonly text: string;
  readonly piece: ReflectionPiece & { readonly kind: 'quotation' };
  readonly found: FoundInWords;
}

/** What is quoted, line by line, since each line has a mark before it in the text. */
function Quote({ text, piece, found }: QuoteProps) {
  return linesInQuote(text, piece).map(({ line, start, words }, index) => (
    <Fragment key={line}>
      {index > 0 && '\n'}
      {start === null ? words : <FoundWords text={words} start={start} found={found} />}
    </Fragment>
  ));
}

/** Words, or a link that was left among them: nothing where it leads nowhere. */
function Run({ run, shown }: { readonly run: ReflectionRun; readonly shown: Shown }) {
  const { quoting } = useWords();
  const { start, text, link } = run;
  if (link === null) {
    return (
      <span {...{ [startAttribute]: start }}>
        <FoundWords text={text} start={start} found={shown.found} />
      </span>
    );
  }
  const annotation = shown.leadsTo(link);
  if (annotation === undefined) return null;
  return (
    <button
      type="button"
      role="link"
      className={styles['link']}
      aria-label={quoting.goTo}
      title={quoting.goTo}
      onClick={(event) => {
        event.stopPropagation();
        goToQuoted(annotation.id);
      }}
    >
      {text}
    </button>
  );
}

/** The offset in the text of the words under a point in client px; null where there are none. */
function offsetAt(x: number, y: number): number | null {
  const caret = document.caretRangeFromPoint(x, y);
  const words = caret?.startContainer.parentElement?.closest(`[${startAttribute}]`);
  if (!caret || !words) return null;
  // Found words in it are elements of their own.
  const before = document.createRange();
  before.selectNodeContents(words);
  before.setEnd(caret.startContainer, caret.startOffset);
  return Number(words.getAttribute(startAttribute)) + before.toString().length;
}
