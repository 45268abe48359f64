import { zhCN } from './zh-cn';
import { en } from './en';
import type { Language } from '../settings';

/** The catalogue's shape: a language that lacks a word, or has one too many, does not compile. */
export type Words = typeof zhCN;

const catalogue: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en };

/** The words of a language. Essay text and the reader's own words are never translated. */
export function wordsIn(language: Language): Words {
  return catalogue[language];
}
