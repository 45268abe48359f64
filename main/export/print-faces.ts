import { readdirSync } from 'node:fs';
import { join } from 'node:path';

interface Face {
  readonly family: 'Meipi Song' | 'Meipi Kai';
  readonly weight: 400 | 700;
  /** CSS unicode-range; null for the main file of a face, which holds all punctuation. */
  readonly range: string | null;
}

const rare = 'U+3400-9FFF,U+20000-3FFFF';
const more = 'U+4E00-9FFF';
const marks = 'U+100-33FF,U+FE10-FFEE';

/** The app's typefaces by their file's name, in the order of renderer/fonts.css and for its reason. */
const faces: Readonly<Record<string, Face>> = {
  'song-rare-regular': { family: 'Meipi Song', weight: 400, range: rare },
  'song-more-regular': { family: 'Meipi Song', weight: 400, range: more },
  'song-marks-regular': { family: 'Meipi Song', weight: 400, range: marks },
  'song-regular': { family: 'Meipi Song', weight: 400, range: null },
  'song-rare-bold': { family: 'Meipi Song', weight: 700, range: rare },
  'song-more-bold': { family: 'Meipi Song', weight: 700, range: more },
  'song-marks-bold': { family: 'Meipi Song', weight: 700, range: marks },
  'song-bold': { family: 'Meipi Song', weight: 700, range: null },
  'kai-more-regular': { family: 'Meipi Kai', weight: 400, range: more },
  'kai-regular': { family: 'Meipi Kai', weight: 400, range: null },
};

/** The typefaces for a page that is printed: their rules, and URL path → file. */
export interface PrintFaces {
  readonly css: string;
  readonly files: ReadonlyMap<string, string>;
}

const isTypeface = (name: string) => /\.[ot]tf$/u.test(name);

/** Finds the typefaces among the built page's assets, where their names end in a hash. */
export function printFaces(assets: string): PrintFaces {
  const built = readdirSync(assets).filter((name) => isTypeface(name));
  const files = new Map<string, string>();
  let css = '';
  for (const [name, { family, weight, range }] of Object.entries(faces)) {
    const file = built.find((one) => one.replace(/-[\w-]{8}\.[ot]tf$/u, '') === name);
    if (file === undefined) continue;
    files.set(`/${name}`, join(assets, file));
    css += `@font-face{font-family:"${family}";font-weight:${weight};font-display:block;src:url(/${name})${range === null ? '' : `;unicode-range:${range}`}}\n`;
  }
  return { css, files };
}
