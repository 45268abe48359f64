import { hasWide, isWide } from './columns';

/** Latin hyphens at which a word goes on in the next line: U+002D, U+00AD, U+2010. */
const hyphenated = /\p{L}[-\u00ad\u2010]$/u;
const opens = /[([{“‘/]$/u;
const closes = /^[)\]},.;:!?”’%]/u;
const isHangul = (code: number) => code >= 0xac00 && code <= 0xd7a3;

/**
 * What stands between two lines that were one: a blank between words of alphabets and of
 * Korean, nothing where either side is Chinese, inside brackets and behind a hyphen. No letter is added or taken.
 */
export function jointOf(before: string, after: string): '' | ' ' {
  const last = before.codePointAt(before.length - (isTrail(before) ? 2 : 1)) ?? 0;
  const first = after.codePointAt(0) ?? 0;
  if (isHangul(last) || isHangul(first)) return ' ';
  if (isWide(last) || isWide(first)) return '';
  if (isMark(last) && hasWide(before)) return '';
  if (isMark(first) && hasWide(after)) return '';
  if (opens.test(before) || closes.test(after)) return '';
  return hyphenated.test(before) && /^\p{L}/u.test(after) ? '' : ' ';
}

/** Whether a text ends with the second half of a surrogate pair. */
function isTrail(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  return code >= 0xdc00 && code <= 0xdfff && text.length > 1;
}

/** Quotation marks, dashes and dots that Chinese and alphabets share. */
const isMark = (code: number) => code === 0xb7 || (code >= 0x2014 && code <= 0x2026);
