import type { TextRange } from '../document/text-range';
import type { EditionId } from '../ids';
import type { Anchor, FormerPlace } from './anchor';
import type { EditionMap } from './edition-map';
import { editionMap } from './edition-map';
import { follow } from './follow';
import { around, isPoint, pointStands, pointWithin } from './point';
import { QuoteIndex } from './quote-index';
import type { Resolution } from './resolution';
import { judged, orphan } from './resolution';

/** A text and which edition it is. */
export interface EditionText {
  readonly edition: EditionId;
  readonly text: string;
}

/**
 * Finds anchors' passages in one edition, cheap to dear: in the edition they were made on, by
 * offsets; where that old edition's text is at hand, by comparing the two editions once for all
 * notes; else each by its quote and context. An anchor that was carried over from this edition stands
 * where it stood. What the dearer steps need is made when it is first asked for.
 */
export class Resolver {
  readonly #here: EditionText;
  readonly #old: ReadonlyMap<EditionId, string>;
  readonly #maps = new Map<EditionId, EditionMap>();
  readonly #found = new WeakMap<Anchor, Resolution>();
  #quotes: QuoteIndex | null = null;

  /** `old`: editions that anchors may have been made on; may be empty. */
  constructor(here: EditionText, old: readonly EditionText[] = []) {
    this.#here = here;
    this.#old = new Map(old.map(({ edition, text }) => [edition, text]));
  }

  /** The same object for the same anchor: what was dear once is not done again at every edit of the notes. */
  resolve(anchor: Anchor): Resolution {
    const { edition, text } = this.#here;
    if (anchor.edition === edition && stands(anchor, text)) return sureOf(anchor);
    if (anchor.absentFrom === edition) return orphan;
    const { carriedFrom } = anchor;
    if (carriedFrom?.edition === edition && stoodThere(carriedFrom, text)) {
      return sureOf(carriedFrom);
    }
    const known = this.#found.get(anchor) ?? this.#moved(anchor);
    this.#found.set(anchor, known);
    return known;
  }

  #moved(anchor: Anchor): Resolution {
    if (!isPoint(anchor)) return this.#elsewhere(anchor);
    if (anchor.prefix + anchor.suffix === '') return orphan;
    return pointWithin(this.#elsewhere(around(anchor)), anchor, this.#here.text);
  }

  #elsewhere(anchor: Anchor): Resolution {
    const range: TextRange = { start: anchor.start, end: anchor.end };
    const old = this.#old.get(anchor.edition);
    if (old !== undefined && stands(anchor, old)) {
      const length = range.end - range.start;
      return judged(follow(this.#mapFrom(anchor.edition, old), range, old.length), length);
    }
    this.#quotes ??= new QuoteIndex(this.#here.text);
    return this.#quotes.find(anchor);
  }

  #mapFrom(edition: EditionId, old: string): EditionMap {
    const known = this.#maps.get(edition) ?? editionMap(old, this.#here.text);
    this.#maps.set(edition, known);
    return known;
  }
}

/** Whether an anchor's offsets hold its words in a text. */
function stands(anchor: Anchor, text: string): boolean {
  const { start, end, quote } = anchor;
  return isPoint(anchor) ? pointStands(anchor, text) : text.slice(start, end) === quote;
}

/** The same of a former place, which has no context. */
function stoodThere({ start, end, quote }: FormerPlace, text: string): boolean {
  return start <= end && end <= text.length && text.slice(start, end) === quote;
}

function sureOf({ start, end }: TextRange): Resolution {
  return { kind: 'sure', range: { start, end }, confidence: 1 };
}
