import type { Written } from './script';
import { Substitution } from './substitution';

/** Turns text of the other script into this one, unit for unit. */
export class Conversion {
  readonly to: Written;
  readonly #steps: readonly Substitution[];

  constructor(to: Written, steps: readonly Substitution[]) {
    this.to = to;
    this.#steps = steps;
  }

  /** `text`, written in the other script, in this one; every UTF-16 unit stays where it is. */
  convert(text: string): string {
    return this.#steps.reduce((shown, step) => step.apply(shown), text);
  }
}

/** Two tables of OpenCC: of words, and of characters for what no word decides. */
type Tables = readonly [words: Table, characters: Table];
type Table = Promise<{ readonly default: string }>;

/**
 * The conversion to a script. OpenCC's tables of words are large and read when first asked for. The
 * traditional characters are those usual in Taiwan (為 裡 眾), whose 著 is 着 again on the way back.
 */
export async function conversionTo(script: Written): Promise<Conversion> {
  const steps: readonly Tables[] =
    script === 'traditional'
      ? [
          [import('opencc-js/dict/STPhrases'), import('opencc-js/dict/STCharacters')],
          [import('opencc-js/dict/TWVariantsPhrases'), import('opencc-js/dict/TWVariants')],
        ]
      : [
          [import('opencc-js/dict/TWVariantsRevPhrases'), import('opencc-js/dict/TWVariantsRev')],
          [import('opencc-js/dict/TSPhrases'), import('opencc-js/dict/TSCharacters')],
        ];
  return new Conversion(script, await Promise.all(steps.map(substitution)));
}

async function substitution([words, characters]: Tables): Promise<Substitution> {
  return new Substitution((await words).default, (await characters).default);
}
