import type { Settings } from '../../core/settings';

/** The app's typefaces, as CSS fonts (renderer/fonts.css). */
export const song = '18px "Meipi Song"';
export const bold = '700 18px "Meipi Song"';
export const kai = '18px "Meipi Kai"';

/** Those of a text's body, by the typeface chosen; that of the system is there without being read. */
export const bodyFaces: Readonly<Record<Settings['typeface'], readonly string[]>> = {
  song: [song],
  kai: [kai],
  hei: [],
};

/** A letter that only the main file of a face has; ① is in one with the other marks of notes. */
export const letter = 'a';

/** Begins to read the typeface that main expects the first page to need (`main/first-frame.ts`), if any. */
export function expectFace(): void {
  const { face } = document.documentElement.dataset;
  if (face === 'song' || face === 'kai') void loaded(bodyFaces[face], letter);
}

/** Settles when the marks are read that stand before a typeface of the computer. */
export async function marksLoaded(): Promise<void> {
  await loaded(['18px "Meipi Wide Marks"', '18px "Meipi Narrow Marks"'], '“');
}

/** Settles when the files of these typefaces that hold the characters of `text` are read, or cannot be. */
export async function loaded(faces: readonly string[], text: string): Promise<void> {
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, text)));
}
