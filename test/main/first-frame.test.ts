import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EssayId } from '../../core/ids';
import { framed } from '../../main/first-frame';

const html = readFileSync(resolve(import.meta.dirname, '../../renderer/index.html'), 'utf8');
const plain = {
  language: 'zh-CN',
  theme: 'light',
  platform: 'linux',
  systemIsDark: false,
  lastEssay: null,
  typeface: 'song',
  localFace: null,
} as const;
const essay = 'a'.repeat(32) as EssayId;

describe('the first frame', () => {
  test.each([
    ['light', false, 'light'],
    ['sepia', true, 'sepia'],
    ['dark', false, 'dark'],
    ['system', false, 'light'],
    ['system', true, 'dark'],
  ] as const)('of %s, where the system is dark: %s, is %s', (theme, systemIsDark, look) => {
    expect(framed(html, { ...plain, theme, systemIsDark })).toContain(
      `<html lang="zh-CN" data-theme="${look}" data-platform="linux">`,
    );
  });

  test('has the app’s name in the reader’s language', () => {
    expect(framed(html, plain)).toContain('<span class="window-name">眉批</span>');
    const english = framed(html, { ...plain, language: 'en', platform: 'mac' });
    expect(english).toContain('<html lang="en" data-theme="light" data-platform="mac">');
    expect(english).toContain('<span class="window-name">Meipi</span>');
    expect(english).not.toContain('眉批');
  });

  test.each([
    ['none where no essay is read on', {}, undefined],
    ['that of the text', { lastEssay: essay, typeface: 'kai' }, 'kai'],
    [
      'none where it is one of the computer',
      { lastEssay: essay, localFace: { family: 'FZKai', hasHan: true } },
      undefined,
    ],
  ] as const)('names the typeface that is needed: %s', (_which, frame, face) => {
    const [, named] = / data-face="(\w+)">/u.exec(framed(html, { ...plain, ...frame })) ?? [];
    expect(named).toBe(face);
  });
});
