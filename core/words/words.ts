import type { Pigment } from '../annotation/pigment';
import { pigments } from '../annotation/pigment';
import { oneLine } from '../export/clean-text';
import { zhCN } from './zh-cn';
import { en } from './en';
import type { Language, PigmentNames, Settings } from '../settings';

/** The catalogue's shape: a language that lacks a word, or has one too many, does not compile. */
export type Words = typeof zhCN;

const catalogue: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en };

/** The words of a language, with the colours' own names. Essay text and the reader's own words are never translated. */
export function wordsIn(language: Language): Words {
  return catalogue[language];
}

type Naming = Pick<Settings, 'language' | 'pigmentNames'>;

let last: { readonly naming: Naming; readonly key: string; readonly words: Words } | null = null;

/**
 * The words of a language with the reader's names of the colours wherever a colour is named. The very
 * same object as long as nothing in it differs.
 */
export function wordsFor({ language, pigmentNames }: Naming): Words {
  if (last?.naming.pigmentNames === pigmentNames && last.naming.language === language) {
    return last.words;
  }
  const key = JSON.stringify([language, pigments.map((pigment) => pigmentNames[pigment])]);
  const words = last?.key === key ? last.words : renamed(wordsIn(language), pigmentNames);
  last = { naming: { language, pigmentNames }, key, words };
  return words;
}

function renamed(words: Words, names: PigmentNames): Words {
  const own = pigments.filter((pigment) => oneLine(names[pigment]) !== '');
  if (own.length === 0) return words;
  const nameOf = (pigment: Pigment) =>
    own.includes(pigment) ? oneLine(names[pigment]) : words.pigments[pigment];
  const { notes } = words;
  return {
    ...words,
    pigments: each(nameOf),
    commands: {
      ...words.commands,
      ...Object.fromEntries(
        own.map((pigment) => [`mark-${pigment}`, words.marking.markAs(nameOf(pigment))]),
      ),
    },
    notes: {
      ...notes,
      keyPoints: own.includes('gamboge') ? nameOf('gamboge') : notes.keyPoints,
      openQuestions: own.includes('carmine') ? nameOf('carmine') : notes.openQuestions,
    },
  };
}

function each<Value>(of: (pigment: Pigment) => Value): Record<Pigment, Value> {
  return {
    gamboge: of('gamboge'),
    azurite: of('azurite'),
    malachite: of('malachite'),
    carmine: of('carmine'),
    violet: of('violet'),
  };
}
