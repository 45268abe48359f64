import { decode } from '../../core/import/decode';
import type { Result } from '../../core/result';
import type { ImportTask } from '../../preload/import-contract';

/** The text of a file that is one, whatever its encoding; else why it cannot be told. */
export function decodedText({ bytes, encoding }: ImportTask): Result<string> {
  return decode(bytes, (label, options) => new TextDecoder(label, options), encoding);
}
