import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import { toRange } from 'dom-anchor-text-quote';
import type { TextRange } from '../../core/document/text-range';

/** What a peer made of a sample of quotes. */
export interface PeerAnswer {
  /** null where the peer found nothing or threw. */
  readonly ranges: readonly (TextRange | null)[];
  /** In ms, for the whole sample. */
  readonly took: number;
}

export interface Quote {
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
}

declare global {
  interface Window {
    peers: typeof peers;
  }
}

/** Both libraries want a page: one text node, as their own tests have it. */
async function peers(text: string, quotes: readonly Quote[]) {
  document.body.textContent = text;
  return { apache: await timed(quotes, apache), domAnchor: await timed(quotes, domAnchor) };
}

async function timed(
  quotes: readonly Quote[],
  find: (quote: Quote) => Promise<Range | null>,
): Promise<PeerAnswer> {
  const ranges: (TextRange | null)[] = [];
  const started = performance.now();
  for (const quote of quotes) {
    const range = await find(quote).catch(() => null);
    ranges.push(range === null ? null : { start: range.startOffset, end: range.endOffset });
  }
  return { ranges, took: performance.now() - started };
}

async function apache(quote: Quote): Promise<Range | null> {
  const matcher = createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', ...quote });
  for await (const found of matcher(document.body)) {
    const range: AbstractRange = found;
    if (range instanceof Range) return range;
    const plain = document.createRange();
    plain.setStart(range.startContainer, range.startOffset);
    plain.setEnd(range.endContainer, range.endOffset);
    return plain;
  }
  return null;
}

async function domAnchor(quote: Quote): Promise<Range | null> {
  return toRange(document.body, quote);
}

window.peers = peers;
