import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../core/export/clean-text';
import { wordDocument } from '../../core/export/docx';
import { wordFile } from '../../main/export/word-file';
import { hostileNotes } from '../core/export/hostile-notes';
import { hostileTexts } from '../core/export/hostile-text';
import { converted, office } from '../main/export/libre-office';

const day = '2025-07-20';

describe.skipIf(office === undefined)('LibreOffice', () => {
  test('finds in hostile notes their words and nothing that acts', async () => {
    // It needs minutes for the longest, each of which stands in ten places.
    const texts = hostileTexts.filter(([, text]) => text.length < 4000);
    const notes = hostileNotes(texts.map(([, text]) => text));
    const read = await converted(await wordFile(wordDocument(notes), day), 'fodt', 'fodt');
    expect(read).not.toMatch(
      /<(?:text:a|text:(?:dde|script|placeholder|execute|conditional|user)|script:|draw:|form:|office:(?:dde|event))/u,
    );
    expect(read.replace(/xmlns:\w+="[^"]*"/gu, '')).not.toMatch(/xlink:href="(?!\.\/|$)[^"]/u);
    const squeezed = (text: string) => text.replace(/\s+/gu, '');
    const body = squeezed(
      read
        .slice(read.indexOf('<office:text'))
        .replace(/<text:(?:s|tab)\b[^>]*>/gu, ' ')
        .replace(/<[^>]*>/gu, '')
        .replace(/&(lt|gt|quot|apos|amp);/gu, (_all, name: string) => entities[name] ?? ''),
    );
    const lost = texts.flatMap(([what, text]) =>
      paragraphsOf(text)
        .filter((line) => !body.includes(squeezed(line)))
        .map(() => what),
    );
    expect(lost).toEqual([]);
  }, 120_000);
});

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};
