import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** The text of the file with the ten essays. */
export const bundledText = (): Promise<string> =>
  readFile(resolve(import.meta.dirname, '../../assets/essays/000_2204b7362a6a88ed.txt'), 'utf8');
