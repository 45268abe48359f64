import type { DecoderFor, Encoding } from './encoding';
import { frequentSimplified, frequentTraditional } from './frequent-characters';

/** How well decoded text reads as text of some language. */
export interface Plausibility {
  /** Natural logarithm of its probability: of two decodings of the same bytes the higher is the likelier. */
  readonly likelihood: number;
  /** Share of its characters that such text is mostly made of, 0–1; Latin letters and blanks count in Western text alone. */
  readonly atHome: number;
}

/** A language as the chance of each kind of character, even within a kind. */
interface Model {
  readonly kinds: readonly Kind[];
  readonly encodings: readonly Encoding[];
}

interface Kind {
  readonly has: (character: string) => boolean;
  /** Of one character of the kind. */
  readonly logChance: number;
  readonly counts: 'at-home' | 'stranger' | 'neither';
}

/** What no language is made of: controls, private use, letters of other scripts. */
const stranger = Math.log(1e-4 / 100_000);
const everyUtf: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be'];

/**
 * Judges texts by the characters they are made of. Which Han characters are everyday ones it asks the
 * platform's own tables: the first levels of GB 2312 and Big5 are those, by the standards' design.
 */
export class Plausible {
  readonly #models: readonly Model[];

  constructor(decoderFor: DecoderFor) {
    const charactersOf = (encoding: Encoding, leads: Span, trails: readonly Span[]) =>
      charactersIn(decoderFor, encoding, leads, trails);
    const high: Span = [0xa1, 0xfe];
    const simplified = charactersOf('gb18030', [0xb0, 0xd7], [high]);
    const traditional = charactersOf('big5', [0xa4, 0xc6], [[0x40, 0x7e], high]);
    const hangul = charactersOf('euc-kr', [0xb0, 0xc8], [high]);
    const everyday = new Set([...simplified, ...traditional]);
    const han = (frequent: string, own: ReadonlySet<string>): readonly Kind[] => [
      ofSet(new Set(frequent), 0.42),
      ofSet(own, 0.36),
      // Names and quotations keep the other script.
      ofSet(everyday, 0.02),
      ofSet(marks, 0.1),
      latin(0.07, 'neither'),
      signs,
      otherHan(0.02),
    ];
    this.#models = [
      {
        kinds: han(frequentSimplified, simplified),
        encodings: [...everyUtf, 'gb18030'],
      },
      {
        kinds: han(frequentTraditional, traditional),
        encodings: [...everyUtf, 'gb18030', 'big5'],
      },
      {
        kinds: [
          ofRange('\u3041', '\u3096', 0.45),
          ofRange('\u30a1', '\u30fc', 0.1),
          ofSet(everyday, 0.25),
          ofSet(marks, 0.1),
          latin(0.07, 'neither'),
          signs,
          otherHan(0.02),
        ],
        encodings: [...everyUtf, 'shift_jis', 'euc-jp'],
      },
      {
        kinds: [ofSet(hangul, 0.72), latin(0.25, 'neither'), ofSet(marks, 0.01)],
        encodings: [...everyUtf, 'euc-kr'],
      },
      {
        kinds: [
          latin(0.94, 'at-home'),
          ofRange('\u00c0', '\u00ff', 0.05),
          ofSet(westernMarks, 0.008),
        ],
        encodings: [...everyUtf, 'windows-1252'],
      },
    ];
  }

  /** How a text reads that came of an encoding, in the language that suits it best. */
  of(text: string, encoding: Encoding): Plausibility {
    const counts = counted(text);
    return this.#models
      .filter((model) => model.encodings.includes(encoding))
      .map(({ kinds }) => judged(counts, kinds))
      .reduce((best, one) => (one.likelihood > best.likelihood ? one : best));
  }
}

function judged(counts: ReadonlyMap<string, number>, kinds: readonly Kind[]): Plausibility {
  let likelihood = 0;
  let atHome = 0;
  let strange = 0;
  for (const [character, times] of counts) {
    const kind = kinds.find(({ has }) => has(character));
    likelihood += times * (kind?.logChance ?? stranger);
    if (kind?.counts === 'at-home') atHome += times;
    else if (kind?.counts !== 'neither') strange += times;
  }
  const judgedOn = atHome + strange;
  return { likelihood, atHome: judgedOn === 0 ? 1 : atHome / judgedOn };
}

/** How often each character stands in a text; a row of the same ones is drawn, not written, and counts as one. */
function counted(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let last = '';
  for (const character of text) {
    if (character !== last) counts.set(character, (counts.get(character) ?? 0) + 1);
    last = character;
  }
  return counts;
}

const marks = new Set('，。、；：？！“”‘’《》（）—…·「」『』【】〈〉　％〇');
const westernMarks = new Set('“”‘’–—…«»•§©®°€£¡¿\u00a0·');

/** What tables are drawn with and items begin with: arrows, ① and Ⅳ, lines, boxes and stars. */
const signs: Kind = {
  has: (character) => /^[\u2160-\u217b\u2190-\u2193\u2460-\u249b\u2500-\u2642]$/.test(character),
  logChance: Math.log(0.01 / 300),
  counts: 'neither',
};

function ofSet(set: ReadonlySet<string>, chance: number): Kind {
  return {
    has: (character) => set.has(character),
    logChance: Math.log(chance / set.size),
    counts: 'at-home',
  };
}

function ofRange(from: string, to: string, chance: number): Kind {
  return {
    has: (character) => character >= from && character <= to && character.length === 1,
    logChance: Math.log(chance / ((to.codePointAt(0) ?? 0) - (from.codePointAt(0) ?? 0) + 1)),
    counts: 'at-home',
  };
}

/** ASCII that is text; terminals' colours begin with U+001B. */
function latin(chance: number, counts: Kind['counts']): Kind {
  return {
    has: (character) => character === '\u001b' || /^[\t\n\r\f -~]$/.test(character),
    logChance: Math.log(chance / 98),
    counts,
  };
}

function otherHan(chance: number): Kind {
  return {
    has: (character) => /^\p{Unified_Ideograph}$/u.test(character),
    logChance: Math.log(chance / 90_000),
    counts: 'stranger',
  };
}

/** From and to, both in it. */
type Span = readonly [number, number];

/** The characters of a two-byte encoding's rows. */
function charactersIn(
  decoderFor: DecoderFor,
  encoding: Encoding,
  leads: Span,
  trails: readonly Span[],
): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (const [from, to] of trails) {
      for (let trail = from; trail <= to; trail += 1) bytes.push(lead, trail);
    }
  }
  const text = decoderFor(encoding, { fatal: false }).decode(Uint8Array.from(bytes));
  return new Set(text.match(/\p{L}/gu));
}
