import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SmallPicture } from './small-picture';
import { decoded, encoded } from './small-picture';

const album = resolve(import.meta.dirname, '../../docs/pictures/states');

/** Share of a place that may look different: less than a colour, a card or a panel that is not as it was. */
export const mostDiffering = 0.2;

/** Each has its own: Chromium squeezes marks and sets Latin apart, which the oldest Electron does not. */
export type Engine = 'chromium' | 'electron';

/** The picture that is stored of a state; where MEIPI_PICTURES is "new", the one just taken. */
export function storedPicture(engine: Engine, name: string, taken: SmallPicture): SmallPicture {
  const path = join(album, engine, `${name}.png`);
  if (process.env['MEIPI_PICTURES'] === 'new') {
    mkdirSync(join(album, engine), { recursive: true });
    writeFileSync(path, encoded(taken));
  }
  return decoded(readFileSync(path));
}
