import type { MouseEvent } from 'react';
import { useMemo } from 'react';
import type { ReflectionPiece, ReflectionRun } from '../../core/annotation/quotation';
import { linesOf, referredTo, reflectionPieces } from '../../core/annotation/quotation';
import type { Annotation } from '../../core/annotation/annotation';
import type { AnnotationId } from '../../core/ids';
import { useWords } from '../i18n/use-words';
import { useNotes } from '../state/notes-store';
import { placedWith } from '../state/placed-index';
import { goToQuoted } from '../state/quoting';
import styles from './reflection-text.module.css';

/** Says at which offset of the text a piece begins, for what is dropped before it. */
export const pieceAttribute = 'data-piece';
/** Says at which offset of the text an element's words begin. */
const startAttribute = 'data-start';

interface Props {
  readonly text: string;
  /** The piece before which something would be dropped, by its offset; null for none. */
  readonly dropAt: number | null;
  /** The reader wants to write, at an offset. */
  readonly onWrite: (offset: number) => void;
}

/** 我的心得 at rest: what is quoted in Song leads to its passage, what the reader said stands in Kai. */
export function ReflectionText({ text, dropAt, onWrite }: Props) {
  const pieces = useMemo(() => reflectionPieces(text), [text]);
  const leadsTo = useLeadsTo();
  const write = (event: MouseEvent) => {
    if (document.getSelection()?.isCollapsed === false) return;
    onWrite(offsetAt(event.clientX, event.clientY) ?? text.length);
  };
  return (
    <div className={styles['text']} lang="zh-CN" onClick={write}>
      {pieces.map((piece) => (
        <Piece key={piece.start} piece={piece} leadsTo={leadsTo} dropAt={dropAt} />
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

interface PieceProps {
  readonly piece: ReflectionPiece;
  readonly leadsTo: LeadsTo;
  readonly dropAt: number | null;
}

function Piece({ piece, leadsTo, dropAt }: PieceProps) {
  const { quoting } = useWords();
  if (piece.kind === 'words') {
    return linesOf(piece.runs).map(({ start, runs }) => (
      <p
        key={start}
        className={styles['words']}
        data-drop={dropAt === start || undefined}
        {...{ [pieceAttribute]: start }}
      >
        {runs.map((run) => (
          <Run key={run.start} run={run} leadsTo={leadsTo} />
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
  if (annotation === undefined) {
    return <blockquote {...shared}>{quote}</blockquote>;
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
        {quote}
      </button>
    </blockquote>
  );
}

/** Words, or a link that was left among them: nothing where it leads nowhere. */
function Run({ run, leadsTo }: { readonly run: ReflectionRun; readonly leadsTo: LeadsTo }) {
  const { quoting } = useWords();
  const { start, text, link } = run;
  if (link === null) return <span {...{ [startAttribute]: start }}>{text}</span>;
  const annotation = leadsTo(link);
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
  return Number(words.getAttribute(startAttribute)) + caret.startOffset;
}
