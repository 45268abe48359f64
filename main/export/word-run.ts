import { EmphasisMarkType, Run, RunProperties, ShadingType, UnderlineType } from 'docx';
import type { IContext, IRunOptions, IXmlableObject } from 'docx';
import { inkColours } from '../../core/export/pigment-colours';
import type { WordDress, WordRun } from '../../core/export/word-document';
import { code, hei, kai } from './word-face';

/** “ ” — … belong to Chinese text here: without the hint Word sets them in the Latin face. */
const hint = { hint: 'eastAsia' };

/** Words of one look, one run a line, or one run with its reading above it. */
export function wordRuns({ text, look, colour, dress, ruby }: WordRun): readonly Run[] {
  const key = JSON.stringify([look, colour, dress]);
  const wear = wears.get(key) ?? {
    ...(look === 'plain'
      ? { font: hint }
      : { font: { ...hei, ...hint }, color: colour ?? inkColours.ink2 }),
    ...(dress === null ? {} : dressing(dress)),
  };
  wears.set(key, wear);
  if (ruby !== undefined) return [new RubyRun(wear, text, ruby)];
  return text.split('\n').map((line, index) => new WordsRun(wear, line, index > 0));
}

/** By what they are made from. */
const wears = new Map<string, IRunOptions>();
/** Runs of one wear share what is written of it: there are few, and ten thousands of runs. */
const written = new WeakMap<IRunOptions, IXmlableObject | null>();

/** ECMA-376 part 1, 17.3.2.25: a run of words, on a new line or not. */
class WordsRun extends Run {
  readonly #wear: IRunOptions;
  readonly #words: string;
  readonly #isBroken: boolean;

  constructor(wear: IRunOptions, words: string, isBroken: boolean) {
    super({});
    this.#wear = wear;
    this.#words = words;
    this.#isBroken = isBroken;
  }

  override prepForXml(context: IContext): IXmlableObject {
    const known = written.get(this.#wear);
    const properties =
      known === undefined ? (new RunProperties(this.#wear).prepForXml(context) ?? null) : known;
    written.set(this.#wear, properties);
    return {
      'w:r': [
        ...(properties === null ? [] : [properties]),
        ...(this.#isBroken ? [{ 'w:br': {} }] : []),
        { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, this.#words] },
      ],
    };
  }
}

/** Half points: the reading, and how far its foot stands above that of its characters. */
const readingSize = 12;
const readingRaise = 26;

/** ECMA-376 part 1, 17.3.3.25: characters and the reading above them. */
class RubyRun extends Run {
  readonly #base: WordsRun;
  readonly #reading: WordsRun;

  constructor(wear: IRunOptions, words: string, reading: string) {
    super({});
    this.#base = new WordsRun(wear, words, false);
    this.#reading = new WordsRun({ font: hint, size: readingSize }, reading, false);
  }

  override prepForXml(context: IContext): IXmlableObject {
    const value = (val: string | number) => ({ _attr: { 'w:val': val } });
    const properties = {
      'w:rubyPr': [
        { 'w:rubyAlign': value('center') },
        { 'w:hps': value(readingSize) },
        { 'w:hpsRaise': value(readingRaise) },
        { 'w:hpsBaseText': value(2 * readingSize) },
        { 'w:lid': value('zh-CN') },
      ],
    };
    const above = { 'w:rt': [this.#reading.prepForXml(context)] };
    const below = { 'w:rubyBase': [this.#base.prepForXml(context)] };
    return { 'w:r': [{ 'w:ruby': [properties, above, below] }] };
  }
}

const faces = { hei, kai, code } as const;

function dressing(dress: WordDress): Partial<IRunOptions> {
  const { shade, line, colour, struck, bold, italic, dotted, script, face } = dress;
  return {
    ...(shade === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: shade } }),
    ...(line === null
      ? {}
      : {
          underline: {
            type: line.kind === 'wave' ? UnderlineType.WAVE : UnderlineType.SINGLE,
            color: line.colour,
          },
        }),
    ...(colour === null ? {} : { color: colour }),
    ...(struck ? { strike: true } : {}),
    ...(bold ? { bold: true } : {}),
    ...(italic ? { italics: true } : {}),
    ...(dotted ? { emphasisMark: { type: EmphasisMarkType.DOT } } : {}),
    ...(script === 'sup' ? { superScript: true } : {}),
    ...(script === 'sub' ? { subScript: true } : {}),
    ...(face === null ? {} : { font: { ...faces[face], ...hint } }),
  };
}
