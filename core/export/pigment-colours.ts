import type { Pigment } from '../annotation/pigment';

/**
 * The colours of marks on white paper, six hex digits: those of the light theme (ux.md 5.2), held
 * to the page's tokens by a test. `tint` lies under words, `line` is for bars and strokes, `label` for
 * words.
 */
export const pigmentColours: Readonly<
  Record<Pigment, { readonly tint: string; readonly line: string; readonly label: string }>
> = {
  gamboge: { tint: 'f7e2a6', line: '957811', label: '664e00' },
  azurite: { tint: 'cae4f7', line: '186a99', label: '1c567f' },
  malachite: { tint: 'cdefda', line: '3b9869', label: '0f6240' },
  carmine: { tint: 'f7cfce', line: 'a23c42', label: '803839' },
  violet: { tint: 'ddceec', line: '9976b8', label: '5d467b' },
};

/** Vermilion, ink and the two quieter inks on paper. */
export const inkColours = { accent: 'a8321f', ink: '23201b', ink2: '5c564c', ink3: '6e675b' };
