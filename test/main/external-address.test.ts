import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { externalAddress } from '../../main/external-address';

describe('an address', () => {
  test.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c', 'example.org'],
    ['http://example.org:8080/', 'http://example.org:8080/', 'example.org:8080'],
    ['HTTPS://EXAMPLE.org', 'https://example.org/', 'example.org'],
    ['https:example.org', 'https://example.org/', 'example.org'],
    ['https://例子.中国/', 'https://xn--fsqu00a.xn--fiqs8s/', '例子.中国 (xn--fsqu00a.xn--fiqs8s)'],
    // Cyrillic а: both forms are shown, so that it is not taken for the Latin one.
    ['https://аpple.com/', 'https://xn--pple-43d.com/', 'аpple.com (xn--pple-43d.com)'],
    ['https://xn--pple-43d.com/', 'https://xn--pple-43d.com/', 'аpple.com (xn--pple-43d.com)'],
    ['https://example.org/\u202egpj.exe', 'https://example.org/gpj.exe', 'example.org'],
    ['https://exam\u200bple.org/', 'https://example.org/', 'example.org'],
    ['mailto:a@example.org', 'mailto:a@example.org', 'a@example.org'],
    ['mailto:a@example.org?attach=/etc/passwd&bcc=b@x', 'mailto:a@example.org', 'a@example.org'],
  ])('%s is opened as %s and shown as %s', (text, href, shown) => {
    expect(externalAddress(text)).toMatchObject({ href, shown });
  });

  test.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'file://server/share/x',
    '\\\\server\\share\\x.exe',
    '//server/share',
    'C:\\Windows\\system32\\calc.exe',
    '/etc/passwd',
    'smb://server/share',
    'ms-msdt:/id PCWDiagnostic',
    'ms-settings:',
    'search-ms:query=x',
    'vscode://file/x',
    'meipi://app/index.html',
    'ftp://example.org/',
    'about:blank',
    'blob:https://example.org/x',
    'view-source:https://example.org',
    'https://user@example.org/',
    'https://example.com:pass@evil.org/',
    'https://',
    'mailto:',
    'mailto:a@b,c@d',
    'mailto:a%0abcc:b@x',
    'example.org',
    '',
    `https://example.org/${'x'.repeat(2000)}`,
  ])('%j is not opened', (text) => {
    expect(externalAddress(text)).toBeNull();
  });

  test('of any text is opened as what it is shown as, or not at all', () => {
    const scheme = fc.constantFrom(
      'http://',
      'https://',
      'mailto:',
      'javascript:',
      'file://',
      'x:',
      '',
    );
    const part = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.webAuthority());
    fc.assert(
      fc.property(scheme, part, fc.string({ unit: 'binary' }), (before, middle, after) => {
        const found = externalAddress(`${before}${middle}${after}`);
        if (found === null) return;
        expect(found.href).toMatch(/^(https?:\/\/|mailto:)[\u0021-\u007e]/u);
        expect(externalAddress(found.href)).toEqual(found);
        const url = new URL(found.href);
        expect(found.shown).toContain(found.kind === 'web' ? url.host : url.pathname);
        expect(`${url.username}${url.password}`).toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});
