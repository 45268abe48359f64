/**
 * What a text is known by when its former wording is not at hand: 16 hex digits, two lanes of FNV-1a
 * over UTF-16 units. Line ends and blanks at the ends of lines do not count, as editors change them.
 * Tells an edit from none; no protection against forgery.
 */
export function fingerprint(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x9747b28c;
  for (const line of plainLines(text)) {
    for (let at = 0; at <= line.length; at += 1) {
      const unit = at === line.length ? 10 : line.charCodeAt(at);
      one = Math.imul(one ^ unit, 0x01000193);
      two = Math.imul(two ^ unit ^ (one >>> 16), 0x85ebca6b);
    }
  }
  return hex(one) + hex(two);
}

/** Lines without blanks at their ends, and without blank lines before the first and behind the last. */
function plainLines(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/gu, '')
    .split('\n');
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0');
}
