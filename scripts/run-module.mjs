// @ts-check
import path from 'node:path';
import { runnerImport } from 'vite';

/**
 * Runs a TypeScript module as a program: its `main` gets the words after the module's path, and
 * answers with the exit code. Everything it imports is taken from the sources as they are.
 */
const [file = '', ...words] = process.argv.slice(2);
/** @typedef {{ main: (words: readonly string[]) => Promise<number> }} Program */
const { module } = /** @type {{ module: Program }} */ (
  await runnerImport(path.resolve(file), { configFile: false, logLevel: 'error' })
);
process.exit(await module.main(words));
