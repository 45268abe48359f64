import { writtenIn } from '../script/written';
import type { Block } from './block';
import type { Display } from './display';

/** What a text is in (BCP 47); 'und': in letters, but no English. */
export type TextLanguage = 'zh-CN' | 'zh-Hant' | 'en' | 'und';

/** UTF-16 units of a text that are looked at. */
const enough = 20_000;

const characters =
  /\p{Script=Han}|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}][\p{L}\p{M}]*/gu;
/** A quarter of English, and hardly met with elsewhere. */
const english = new Set('the of and to that with was for from this which'.split(' '));
/** Words below which nothing can be said by their shares. */
const few = 40;

/** What some texts are in: Chinese, or letters where there are far more words of these. */
export function languageOf(texts: Iterable<string>): TextLanguage {
  const looked: string[] = [];
  let left = enough;
  for (const text of texts) {
    looked.push(text.slice(0, left));
    left -= text.length;
    if (left <= 0) break;
  }
  let han = 0;
  let words = 0;
  let known = 0;
  let isPlain = true;
  for (const [found] of looked.join('\n').matchAll(characters)) {
    if (found >= '\u2e80') han += 1;
    else {
      words += 1;
      if (english.has(found.toLowerCase())) known += 1;
      isPlain &&= /^[a-z]+$/iu.test(found);
    }
  }
  if (words <= 2 * han || words === 0) return inChinese(looked);
  return known / words > 0.06 || (words < few && isPlain) ? 'en' : 'und';
}

function inChinese(texts: readonly string[]): TextLanguage {
  return writtenIn(texts) === 'traditional' ? 'zh-Hant' : 'zh-CN';
}

/** Whether a text is set by the rules of letters, not of Chinese. */
export const isLettered = (language: TextLanguage): boolean =>
  language === 'en' || language === 'und';

/** The language of an essay's page, as it shows it. */
export function pageLanguage(blocks: readonly Block[], { script }: Display): TextLanguage {
  const written = writtenLanguage(blocks);
  if (script === null || isLettered(written)) return written;
  return script.to === 'traditional' ? 'zh-Hant' : 'zh-CN';
}

const known = new WeakMap<readonly Block[], TextLanguage>();

function writtenLanguage(blocks: readonly Block[]): TextLanguage {
  const language = known.get(blocks) ?? languageOf(proseOf(blocks));
  known.set(blocks, language);
  return language;
}

function* proseOf(blocks: readonly Block[]): Generator<string> {
  for (const { kind, text } of blocks) {
    if (kind !== 'clutter' && kind !== 'preformatted') yield text;
  }
}
