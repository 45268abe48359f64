import { decode } from '../../core/import/decode';
import type { DecoderFor } from '../../core/import/encoding';
import type { Result } from '../../core/result';
import type { ImportTask } from '../../preload/import-contract';

const decoderFor: DecoderFor = (label, options) => new TextDecoder(label, options);

/** The text of a file that is one, whatever its encoding; else why it cannot be told. */
export function decodedText({ bytes, encoding }: ImportTask): Result<string> {
  return decode(bytes, decoderFor, encoding);
}
