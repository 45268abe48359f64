// @ts-check
import { fileURLToPath } from 'node:url';
import { writeLicences } from './licence-file.mjs';
import { runScript } from './trouble.mjs';

runScript(async () => {
  console.log(writeLicences(fileURLToPath(new URL('..', import.meta.url))));
  return 0;
});
