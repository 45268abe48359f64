import { describe, expect, test } from 'vitest';
import {
  cssString,
  foundFamilies,
  isFamilyName,
  longestFamily,
  namedFamilies,
  orderedFamilies,
} from '../../core/local-face';
import { defaultSettings } from '../../core/settings';
import { settingsFrom, settingsPatchSchema } from '../../core/settings-schema';

/** Ends the string, the declaration and the rule where it is not quoted. */
const hostile = '"; } body{background:url(http://x)}';

describe('a text as a CSS string', () => {
  test.each([
    ['方正书宋', '"方正书宋"'],
    ["O'Brien Serif", '"O\'Brien Serif"'],
    [hostile, '"\\"; } body{background:url(http://x)}"'],
    ['a\\', '"a\\\\"'],
    ['\\"', '"\\\\\\""'],
    ['a\nb', '"a\\a b"'],
    ['a\r\nb', '"a\\d \\a b"'],
    ['\f1', '"\\c 1"'],
    ['\u007f', '"\\7f "'],
    ['a\0b', '"a\ufffdb"'],
    ['', '""'],
    ['*/ </style><script>', '"*/ </style><script>"'],
  ])('%j is %s', (text, quoted) => {
    expect(cssString(text)).toBe(quoted);
  });
});

describe('the name of a family', () => {
  test.each([
    ['DejaVu Serif', true],
    ['霞鹜文楷', true],
    [hostile, true],
    ['x'.repeat(longestFamily), true],
    ['x'.repeat(longestFamily + 1), false],
    ['', false],
    ['  ', false],
    ['a\nb', false],
    ['a\0', false],
    ['a\u0085', false],
    ['\ud800', false],
  ])('%j is one: %s', (name, is) => {
    expect(isFamilyName(name)).toBe(is);
  });
});

describe('the settings', () => {
  const localFace = { family: '霞鹜文楷', hasHan: true };

  test('keep a typeface of the computer beside the app’s own', () => {
    const settings = settingsFrom({ typeface: 'kai', localFace });
    expect(settings).toEqual({ ...defaultSettings, typeface: 'kai', localFace });
  });

  test('of an older version have none', () => {
    expect(settingsFrom({ typeface: 'kai' })).toMatchObject({ typeface: 'kai', localFace: null });
  });

  test.each([
    ['a family alone', '霞鹜文楷'],
    ['a name with a line break', { ...localFace, family: 'a\nb' }],
    ['a name without end', { ...localFace, family: 'x'.repeat(4000) }],
    ['no name', { hasHan: true }],
    ['a number', 7],
  ])('do without %s', (_what, stored) => {
    expect(settingsFrom({ typeface: 'kai', localFace: stored })).toMatchObject({
      typeface: 'kai',
      localFace: null,
    });
    expect(settingsPatchSchema.safeParse({ localFace: stored }).success).toBe(false);
  });
});

describe('the families', () => {
  const names = [
    'Zapfino',
    '思源宋体',
    'arial',
    '方正书宋',
    'Noto Sans 10',
    'Noto Sans 9',
    'arial',
  ];

  test('stand once each, Chinese names first', () => {
    expect(orderedFamilies([...names, 'a\nb', ''])).toEqual([
      '方正书宋',
      '思源宋体',
      'arial',
      'Noto Sans 9',
      'Noto Sans 10',
      'Zapfino',
    ]);
  });

  test.each([
    ['', 6],
    ['noto', ['Noto Sans 9', 'Noto Sans 10']],
    ['ＳＡＮＳ noto 9', ['Noto Sans 9']],
    ['书宋', ['方正书宋']],
    ['書宋', ['方正书宋']],
    ['sans n', ['Noto Sans 9', 'Noto Sans 10']],
    ['fzss', ['方正书宋']],
    ['楷', []],
  ])('are found by %j', (query, found) => {
    const all = foundFamilies(query, namedFamilies(orderedFamilies(names)));
    expect(typeof found === 'number' ? all.length : all).toEqual(found);
  });

  test('that hold the words side by side come first', () => {
    const hk = 'Noto Sans CJK HK';
    const sc = 'Noto Sans CJK SC';
    expect(foundFamilies('noto sans cjk sc', namedFamilies([hk, sc]))).toEqual([sc, hk]);
  });
});
