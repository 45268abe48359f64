import { expect, test } from 'vitest';
import { isForFonts } from '../../main/font-permission';

const asked = { permission: 'local-fonts', url: 'meipi://app/index.html', isMainFrame: true };

test.each([
  ['the page', {}, true],
  ['the page by its origin', { url: 'meipi://app/' }, true],
  ['the page by its origin without a slash', { url: 'meipi://app' }, true],
  ['a frame in the page', { isMainFrame: false }, false],
  ['the import page', { url: 'meipi://import/import/index.html' }, false],
  ['a host that begins alike', { url: 'meipi://app.x/' }, false],
  ['another scheme', { url: 'https://app/' }, false],
  ['an address that holds ours', { url: 'https://x/meipi://app/' }, false],
  ['a page without an origin', { url: 'about:blank' }, false],
  ['nobody', { url: '' }, false],
  ['the page that wants more', { permission: 'clipboard-read' }, false],
])('%s is told or not which typefaces there are', (_who, changed, told) => {
  expect(isForFonts({ ...asked, ...changed }, 'meipi://app')).toBe(told);
});
