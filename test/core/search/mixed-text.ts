import fc from 'fast-check';

/** Few characters, so that matches are many: both widths, cases and scripts, spaces, marks, pairs, expansions. */
const characters = [
  ...Array.from('甲乙學学發发髮㜢𠮷aAａＡ1１,，(（―— \u3000\u00a0\n㈱株①éeｶﾞガßs\u200b'),
  '\u0301',
  '\ufe00',
  '\ud842',
];

export const mixedText = fc.string({ unit: fc.constantFrom(...characters), maxLength: 24 });

export const mixedQuery = fc.string({
  unit: fc.constantFrom(...characters),
  minLength: 1,
  maxLength: 8,
});
