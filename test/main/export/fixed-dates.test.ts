import { expect, test } from 'vitest';
import { withFixedPdfDates } from '../../../main/export/pdf-dates';
import { withFixedDates } from '../../../main/export/zip-dates';

test('a PDF tells the day, not the second', () => {
  const pdf = (stamp: string) =>
    Buffer.from(`%PDF-1.4\n/CreationDate (D:${stamp}+00'00')\n/ModDate (D:${stamp}+00'00')>>\n`);
  const first = withFixedPdfDates(pdf('20250720081502'), '2025-07-20');
  const second = withFixedPdfDates(pdf('20250720235959'), '2025-07-20');
  expect(Buffer.compare(first, second)).toBe(0);
  expect(Buffer.from(first).toString()).toContain("/CreationDate (D:20250720000000+00'00')");
});

test('a zip that is none is refused', () => {
  expect(() => withFixedDates(new Uint8Array(40))).toThrow('a zip without an end');
});
