import { readFileSync } from 'node:fs';

/** The text the app ships with: ten essays as one web page. */
export const bundled = readFileSync(
  new URL('../../../assets/essays/000_2204b7362a6a88ed.txt', import.meta.url),
  'utf8',
);
