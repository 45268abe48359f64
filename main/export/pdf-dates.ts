/** A PDF's CreationDate and ModDate (ISO 32000 7.9.4), as Chromium writes them into plain text. */
const dates = /\/(?:CreationDate|ModDate)\s*\(D:(\d{14})/gu;

/** The same PDF with midnight of `day` (YYYY-MM-DD) in place of the clock, so that it tells the day only. */
export function withFixedPdfDates(pdf: Uint8Array, day: string): Uint8Array {
  const bytes = Buffer.from(pdf);
  const digits = `${day.replace(/-/gu, '')}000000`;
  for (const match of bytes.toString('latin1').matchAll(dates)) {
    bytes.write(digits, match.index + match[0].length - digits.length, 'latin1');
  }
  return bytes;
}
