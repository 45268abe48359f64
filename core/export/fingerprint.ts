/**
 * What a text is known by when its former wording is not at hand: 16 hex digits, two lanes of FNV-1a
 * over UTF-16 units. Line ends and blanks at the ends of lines do not count, as editors change them.
 * Tells an edit from none; no protection against forgery.
 */
export function fingerprint(text: string): string {
  const plain = uneven.test(text) ? plainText(text) : text;
  let one = 0x811c9dc5;
  let two = 0x9747b28c;
  for (let at = 0; at <= plain.length; at += 1) {
    const unit = at === plain.length ? 10 : plain.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit ^ (one >>> 16), 0x85ebca6b);
  }
  return hex(one) + hex(two);
}

/** What a text has in which anything does not count. */
const uneven = /\r|[^\S\n]\n|^\n|\s$/u;

/** Lines without blanks at their ends, and without blank lines before the first and behind the last. */
function plainText(text: string): string {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/gu, '');
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0');
}
