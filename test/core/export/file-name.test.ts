import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName, numberedName } from '../../../core/export/file-name';

const name = (text: string) => fileName(text, 'md', '眉批');

describe('a file name', () => {
  test.each([
    [
      'keeps Chinese and its marks',
      '《论语》学习笔记_2026-01-02',
      '《论语》学习笔记_2026-01-02.md',
    ],
    ['replaces what Windows forbids', 'a<b>c:d"e/f\\g|h?i*j', 'a_b_c_d_e_f_g_h_i_j.md'],
    ['does not climb out of its folder', '../../etc/passwd', '_.._etc_passwd.md'],
    ['loses dots and blanks at its ends', ' . 论语. . ', '论语.md'],
    ['loses wide blanks at its ends', '\u3000论语\u00a0', '论语.md'],
    ['loses line ends and controls', '论\n语\0\u0007', '论语.md'],
    ['loses what turns the direction', '论\u202e语\u2066\u200f', '论语.md'],
    ['is composed', 'e\u0301', '\u00e9.md'],
    ['is no device', 'CON', '_CON.md'],
    ['is no device with an extension', 'nul.tar', '_nul.tar.md'],
    ['is no device with a raised digit', 'com¹', '_com¹.md'],
    ['may begin as a device does', 'console', 'console.md'],
    ['is never hidden', '.论语', '论语.md'],
    ['falls back where nothing is left', ' .. ', '眉批.md'],
    ['falls back where nothing is there', '', '眉批.md'],
  ])('%s', (_says, text, expected) => {
    expect(name(text)).toBe(expected);
  });

  test('is cut at a whole character', () => {
    const long = name('字'.repeat(100));
    expect(long).toBe(`${'字'.repeat(65)}.md`);
    // A character and the mark that picks its shape: seven bytes that stay together.
    expect(name('葛\u{e0100}'.repeat(40))).toBe(`${'葛\u{e0100}'.repeat(28)}.md`);
  });

  test('keeps its number where it is cut', () => {
    const made = numberedName('字'.repeat(100), 'md', '眉批', 12);
    expect(made).toMatch(/^字+ \(12\)\.md$/u);
    expect(Buffer.byteLength(made)).toBeLessThanOrEqual(200);
    expect(numberedName(' .. ', 'md', '眉批', 2)).toBe('眉批 (2).md');
  });

  test('is taken by every file system, whatever it is made from', () => {
    const odd = fc.constantFrom(
      '.',
      ' ',
      '/',
      '\\',
      '\0',
      '\u202e',
      'CON',
      '字',
      '𠮷',
      '\ud800',
      'a',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(odd, fc.string()), { maxLength: 120 }), (parts) => {
        const made = name(parts.join(''));
        expect(Buffer.byteLength(made)).toBeLessThanOrEqual(200);
        // oxlint-disable-next-line no-control-regex -- they are what must not be there
        expect(made).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u202a-\u202e]|^[\s.]|[\s.]$/u);
        expect(made.endsWith('.md')).toBe(true);
        expect(made).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./iu);
      }),
    );
  });
});
