export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** UTF-16 with its byte order mark; lone surrogates stay as they are. */
export function utf16(text: string, order: 'le' | 'be', mark = true): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1) {
    view.setUint16(at * 2, marked.charCodeAt(at), order === 'le');
  }
  return bytes;
}

/** Bytes written as hex digits, with blanks as one likes. */
export const hex = (digits: string): Uint8Array =>
  Uint8Array.from(digits.replace(/\s/gu, '').match(/../gu) ?? [], (pair) => parseInt(pair, 16));

/** Texts and bytes one after the other. */
export function joined(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? utf8(part) : part)));
}
