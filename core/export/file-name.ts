/** Most UTF-8 bytes of a name: file systems take 255, and sync tools add to it. */
const mostBytes = 200;

/** Refused by Windows (`<>:"/\|?*`) or by others; every file system takes what is left. */
const forbidden = /[<>:"/\\|?*]/gu;
/** Control characters, and those that change the writing direction of what follows. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const unseen = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
/** Windows devices, with any extension, blanks before it or not; ¹²³ count as digits there. */
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/iu;

/**
 * A file name that every file system takes, made from free text (reliability.md 7): composed form,
 * no unseen or forbidden characters, no dots or spaces at its ends, no device name, cut at a whole
 * character. `extension` without the dot. Text of which nothing is left gives `fallback`.
 */
export function fileName(text: string, extension: string, fallback: string): string {
  return nameWith(text, `.${extension}`, fallback);
}

/** The same with a number from 2 on behind the name, which stays where the name is cut. */
export function numberedName(
  text: string,
  extension: string,
  fallback: string,
  number: number,
): string {
  return nameWith(text, ` (${number}).${extension}`, fallback);
}

function nameWith(text: string, tail: string, fallback: string): string {
  const clean = trimmed(text.normalize('NFC').replace(unseen, '').replace(forbidden, '_'));
  const named = device.test(clean) ? `_${clean}` : clean;
  const stem = trimmed(cut(named, mostBytes - byteLength(tail)));
  return `${stem === '' ? fallback : stem}${tail}`;
}

/** Whether Windows takes a name for a device, or for a stream hidden behind another file (`name:stream`). */
export function isDeviceName(name: string): boolean {
  return device.test(trimmed(name)) || name.includes(':');
}

function trimmed(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/gu, '');
}

/** The longest beginning of whole graphemes that takes no more UTF-8 bytes than `most`. */
function cut(text: string, most: number): string {
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) {
    bytes += byteLength(segment);
    if (bytes > most) break;
    kept += segment;
  }
  return kept;
}

/** UTF-8 bytes; a lone surrogate is written as U+FFFD, which takes three. */
function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
