import type { TextRange } from '../document/text-range';
import type { EditionId } from '../ids';
import type { Anchor } from './anchor';

/** Where an anchor's passage is in a text, and how sure that is. */
export type Resolution =
  | { readonly kind: 'sure'; readonly range: TextRange }
  | { readonly kind: 'moved'; readonly range: TextRange }
  | { readonly kind: 'orphan' };

const orphan: Resolution = { kind: 'orphan' };

/**
 * Finds an anchor's passage, cheap to dear: the same edition, by offsets; another one, by the
 * quote, told apart from its twins by prefix and suffix. A quote found elsewhere is "moved",
 * to be checked; one that is not found, or found twice alike, is an orphan, never a guess.
 */
export function resolve(anchor: Anchor, text: string, edition: EditionId): Resolution {
  const here: TextRange = { start: anchor.start, end: anchor.end };
  if (text.slice(here.start, here.end) === anchor.quote && anchor.quote !== '') {
    if (anchor.edition === edition || contextOf(anchor, text, here.start) === fullContext(anchor)) {
      return { kind: 'sure', range: here };
    }
  }
  return byQuote(anchor, text);
}

function byQuote(anchor: Anchor, text: string): Resolution {
  if (anchor.quote === '') return orphan;
  let best = -1;
  let bestContext = -1;
  let twins = 0;
  for (let at = text.indexOf(anchor.quote); at >= 0; at = text.indexOf(anchor.quote, at + 1)) {
    const context = contextOf(anchor, text, at);
    if (context > bestContext) {
      best = at;
      bestContext = context;
      twins = 1;
    } else if (context === bestContext) {
      twins += 1;
    }
  }
  if (best < 0 || twins > 1) return orphan;
  return { kind: 'moved', range: { start: best, end: best + anchor.quote.length } };
}

const fullContext = (anchor: Anchor): number => anchor.prefix.length + anchor.suffix.length;

/** How many UTF-16 units of the context agree, counted outwards from the quote. */
function contextOf(anchor: Anchor, text: string, at: number): number {
  const { prefix, suffix, quote } = anchor;
  let before = 0;
  while (
    before < prefix.length &&
    text.charAt(at - 1 - before) === prefix.charAt(prefix.length - 1 - before)
  ) {
    before += 1;
  }
  let after = 0;
  while (after < suffix.length && text.charAt(at + quote.length + after) === suffix.charAt(after)) {
    after += 1;
  }
  return before + after;
}
