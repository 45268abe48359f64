import type { EncodingPreview } from '../../core/import/encoding';
import { encodings } from '../../core/import/encoding';

const mostLines = 3;
const longest = 80;

/** How the beginning of a text reads in each encoding, those with the fewest broken characters first. */
export function previewsOf(bytes: Uint8Array): readonly EncodingPreview[] {
  return encodings
    .map((encoding) => {
      // The bytes may end within a character.
      const text = new TextDecoder(encoding).decode(bytes, { stream: true });
      return { encoding, lines: firstLines(text), broken: text.split('\ufffd').length };
    })
    .sort((a, b) => a.broken - b.broken)
    .map(({ encoding, lines }) => ({ encoding, lines }));
}

function firstLines(text: string): readonly string[] {
  const lines = text.split(/[\r\n]+/u, 100).map((line) => line.trim().slice(0, longest));
  return lines.filter((line) => line !== '').slice(0, mostLines);
}
