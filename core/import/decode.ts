import type { Result } from '../result';
import { failure, success } from '../result';
import type { DecoderFor, Encoding, EncodingPreview } from './encoding';
import { encodings } from './encoding';
import type { Plausibility } from './plausibility';
import { Plausible } from './plausibility';

/** Why a text cannot be read as it is: nothing fits, or the reader is to choose what does. */
export type DecodingFailure =
  | { readonly kind: 'encoding-unknown' }
  | { readonly kind: 'encoding-unsure'; readonly previews: readonly EncodingPreview[] };

/** Bytes that are looked at to tell encodings apart. */
const looked = 65_536;
/** Natural logarithm of how many times likelier the best must be than the next to be taken unasked. */
const clearLead = 25;
/** Least share of a language's own characters in what is taken unasked, and in what is offered. */
const surely = 0.85;
const perhaps = 0.75;
/** Largest share of characters that may be broken in what is offered. */
const mostBroken = 0.02;
/** So many characters beyond ASCII are never good UTF-8 by accident. */
const accidents = 12;
const mostPreviews = 4;
const previewLines = 3;
const previewLength = 80;

/** What is taken unasked where it reads well; text in the others is only offered. */
const unasked: ReadonlySet<Encoding> = new Set(['utf-16le', 'utf-16be', 'gb18030', 'big5']);

/**
 * A text file's text. The reader's choice decides where there is one; else a byte order mark (WHATWG
 * Encoding, "BOM sniff"), else strict UTF-8, else what the bytes read best as, where that is beyond
 * doubt and every byte fits. Where it is not, the encodings that make sense are offered, the
 * likeliest first: no text is ever silently wrong.
 */
export function decode(
  bytes: Uint8Array,
  decoderFor: DecoderFor,
  chosen?: Encoding,
): Result<string, DecodingFailure> {
  if (chosen !== undefined) return success(decoderFor(chosen, { fatal: false }).decode(bytes));
  const marked = markedEncoding(bytes);
  const text = strictly(bytes, marked ?? 'utf-8', decoderFor);
  const fits = text !== null && !hasManyNuls(text);
  if (fits && (marked !== null || !isPerhapsAccident(text))) return success(text);
  const candidates = marked === null ? encodings : [marked];
  const plausible = judgeWith(decoderFor);
  const guesses = candidates
    .flatMap((encoding) => guess(bytes, encoding, decoderFor, plausible))
    .sort((a, b) => b.likelihood - a.likelihood);
  const [best, next] = guesses;
  if (best === undefined) return fits ? success(text) : failure({ kind: 'encoding-unknown' });
  const leads = next === undefined || best.likelihood - next.likelihood >= clearLead;
  if (leads && best.atHome >= surely && unasked.has(best.encoding)) {
    const whole = strictly(bytes, best.encoding, decoderFor);
    if (whole !== null) return success(whole);
  }
  if (fits && best.encoding === 'utf-8') return success(text);
  const previews = guesses
    .slice(0, mostPreviews)
    .map(({ encoding, sample }) => ({ encoding, lines: firstLines(sample) }));
  return failure({ kind: 'encoding-unsure', previews });
}

/** Making one takes far longer than to judge a short text: it is made once for each maker of decoders. */
const judges = new WeakMap<DecoderFor, Plausible>();

function judgeWith(decoderFor: DecoderFor): Plausible {
  const judge = judges.get(decoderFor) ?? new Plausible(decoderFor);
  judges.set(decoderFor, judge);
  return judge;
}

interface Guess extends Plausibility {
  readonly encoding: Encoding;
  readonly sample: string;
}

/** How the bytes read in an encoding; none where that makes no sense. */
function guess(
  bytes: Uint8Array,
  encoding: Encoding,
  decoderFor: DecoderFor,
  plausible: Plausible,
): readonly Guess[] {
  const sample = decoderFor(encoding, { fatal: false }).decode(sampleOf(bytes, encoding), {
    stream: true,
  });
  const broken = sample.split('\ufffd').length - 1;
  if (broken > sample.length * mostBroken) return [];
  const judged = plausible.of(sample, encoding);
  return judged.atHome < perhaps ? [] : [{ ...judged, encoding, sample }];
}

/** From the first byte beyond ASCII on, before which encodings do not differ; UTF-16 from the start. */
function sampleOf(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  const isWide = encoding.startsWith('utf-16');
  const first = isWide
    ? 0
    : Math.max(
        0,
        bytes.findIndex((byte) => byte > 0x7f),
      );
  return bytes.subarray(first, first + looked);
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

/** The text, or null where a byte does not fit. */
function strictly(bytes: Uint8Array, encoding: Encoding, decoderFor: DecoderFor): string | null {
  try {
    return decoderFor(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Whether good UTF-8 may be something else: a few pairs of letters, or, where there are control
 * characters, the halves of UTF-16. Han is never: it takes three bytes.
 */
function isPerhapsAccident(text: string): boolean {
  if (/[^\0-\u07ff]/u.test(text)) return false;
  const controls = text.match(/(?![\t\n\f\r])\p{Cc}/gu)?.length ?? 0;
  if (controls > 1) return true;
  const foreign = text.match(/[\u0080-\u07ff]/gu)?.length ?? 0;
  return foreign > 0 && foreign <= accidents;
}

/** Whether more than one unit in eight is U+0000: Latin letters of UTF-16 are good UTF-8 too, a NUL beside each. */
function hasManyNuls(text: string): boolean {
  let left = text.length / 8;
  for (let at = text.indexOf('\0'); at >= 0; at = text.indexOf('\0', at + 1)) {
    left -= 1;
    if (left < 0) return true;
  }
  return false;
}

/** The first lines in which encodings differ. */
function firstLines(sample: string): readonly string[] {
  return sample
    .split(/[\r\n]+/u, 100)
    .map((line) => line.trim().slice(0, previewLength))
    .filter((line) => /[^\0-\u007f]/u.test(line))
    .slice(0, previewLines);
}
