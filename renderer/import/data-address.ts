import { mostSourceBytes } from '../../core/document/picture-limits';

/** The bytes in a data: address (RFC 2397) in Base64; null where it is none, or holds more than a picture may. */
export function dataIn(address: string): Uint8Array | null {
  const head = /^data:[^,]{0,200};base64,/iu.exec(address)?.[0];
  if (head === undefined || address.length - head.length > mostSourceBytes * 1.4) return null;
  try {
    // Pages break long lines, and write + and / as URLs do.
    const base64 = decodeURIComponent(address.slice(head.length)).replace(/\s/gu, '');
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
