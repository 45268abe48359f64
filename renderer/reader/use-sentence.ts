import type { RefObject } from 'react';
import { useEffect } from 'react';
import type { TextRange } from '../../core/document/text-range';
import type { OpenEssay } from '../state/reading-store';
import { beginIn, useSentence, useSentenceIn } from '../state/sentence-store';
import { boxAt, domRangeOf } from '../text/dom-range';
import { usePage } from '../text/page-store';
import { scrollSmoothly } from '../text/scroll-smoothly';
import { landing } from './landing';
import './sentence.css';

/** What the sheet's styles call the sentence that stands out, and all that steps back (sentence.css). */
const names = { read: 'read-sentence', others: 'stepped-back' };

/** Draws the sentence that is read and keeps it in view. Nothing in the page changes for it but colour. */
export function useSentenceOnPage(
  scroller: RefObject<HTMLElement | null>,
  column: HTMLElement | null,
  open: OpenEssay,
): void {
  const isOn = useSentence((state) => state.isOn);
  const range = useSentenceIn(open.essay.id);
  const isWhole = usePage((state) => state.isWhole);

  useEffect(() => {
    // Also in an essay that is opened meanwhile.
    if (isOn && range === null) beginIn(open);
  }, [isOn, range, open]);

  useEffect(() => {
    if (column === null || range === null) return undefined;
    paint(column, range);
    // Marks and found words make new elements of the words they are on.
    const observer = new MutationObserver(() => paint(column, range));
    observer.observe(column, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      for (const name of Object.values(names)) CSS.highlights.delete(name);
    };
  }, [column, range, isWhole]);

  useEffect(() => {
    const view = scroller.current;
    if (view === null || column === null || range === null) return;
    const first = boxAt(column, range.start);
    const last = boxAt(column, range.end - 1);
    if (first === null || last === null) return;
    const box = { top: first.top, bottom: Math.max(first.bottom, last.bottom) };
    const by = landing('nearest', box, view.getBoundingClientRect());
    if (by !== 0) scrollSmoothly(view, view.scrollTop + by);
  }, [scroller, column, range]);
}

function paint(column: HTMLElement, range: TextRange): void {
  const sentence = domRangeOf(column, range);
  if (sentence === null) return;
  const before = document.createRange();
  before.setStart(column, 0);
  before.setEnd(sentence.startContainer, sentence.startOffset);
  const behind = document.createRange();
  behind.setStart(sentence.endContainer, sentence.endOffset);
  behind.setEnd(column, column.childNodes.length);
  CSS.highlights.set(names.read, new Highlight(sentence));
  CSS.highlights.set(names.others, new Highlight(before, behind));
}
