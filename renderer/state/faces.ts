/** The app's typefaces, as CSS fonts (renderer/fonts.css). */
export const song = '18px "Meipi Song"';
export const bold = '700 18px "Meipi Song"';
export const kai = '18px "Meipi Kai"';

/** Settles when the marks are read that stand before a typeface of the computer. */
export async function marksLoaded(): Promise<void> {
  await loaded(['18px "Meipi Wide Marks"', '18px "Meipi Narrow Marks"'], '“');
}

/** Settles when the files of these typefaces that hold the characters of `text` are read, or cannot be. */
export async function loaded(faces: readonly string[], text: string): Promise<void> {
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, text)));
}
