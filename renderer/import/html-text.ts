import { decode } from '../../core/import/decode';
import type { Encoding } from '../../core/import/encoding';
import { encodings } from '../../core/import/encoding';
import type { Result } from '../../core/result';

import type { ImportTask } from '../../preload/import-contract';
import { decodedText } from './decoded-text';

/** How far a page's own word on its encoding may stand (HTML, "prescan a byte stream"). */
const looked = 1024;

/**
 * A page's text. The reader's choice and a byte order mark decide; else UTF-8 where every byte fits,
 * because so many pages were converted and their `meta` was not; else what the page says of itself,
 * else what it reads like.
 */
export function htmlText(task: ImportTask): Result<string> {
  const { bytes, encoding } = task;
  const declared = encoding !== undefined || isUtf8(bytes) ? null : declaredEncoding(bytes);
  if (declared !== null && declared !== 'utf-8') return decoded(bytes, declared);
  const guessed = decodedText(task);
  return guessed.ok || declared === null ? guessed : decoded(bytes, declared);
}

function decoded(bytes: Uint8Array, encoding: Encoding): Result<string> {
  return decode(bytes, (label, options) => new TextDecoder(label, options), encoding);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What a page or an XML declaration says of its encoding; null where nothing, or none that is known. */
function declaredEncoding(bytes: Uint8Array): Encoding | null {
  const head = String.fromCharCode(...bytes.subarray(0, looked));
  const label = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    const name = new TextDecoder(label).encoding;
    return encodings.find((one) => one === (name === 'gbk' ? 'gb18030' : name)) ?? null;
  } catch {
    return null;
  }
}
