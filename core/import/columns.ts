/** Whether a character is two columns wide wherever text is set in columns (UAX 11: W and F). */
export function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

/** Quotation marks, dashes, … and ①: as wide as what stands around them (UAX 11: A). */
function isAmbiguous(code: number): boolean {
  return code === 0xb7 || (code >= 0x2014 && code <= 0x2026) || (code >= 0x2460 && code <= 0x24ff);
}

/** Whether a line holds anything that is two columns wide. */
export function hasWide(line: string): boolean {
  for (const character of line) if (isWide(character.codePointAt(0) ?? 0)) return true;
  return false;
}

/** How many columns of equal width a line takes; what is ambiguous is wide beside anything wide. */
export function columns(line: string): number {
  let width = 0;
  let ambiguous = 0;
  let isBeside = false;
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    if (isAmbiguous(code)) ambiguous += 1;
    else if (isWide(code)) {
      isBeside = true;
      width += 2;
    } else width += 1;
  }
  return width + ambiguous * (isBeside ? 2 : 1);
}
