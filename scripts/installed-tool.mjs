// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Trouble } from './trouble.mjs';

const modules = fileURLToPath(new URL('../node_modules', import.meta.url));

/**
 * The command that runs a development tool with this Node: no shell and no .cmd file between,
 * so that it is the same on every system and a signal reaches the tool.
 * @param {string} name the package; its program must have the same name unless given
 * @param {string} [program]
 * @returns {[string, string]}
 */
export function installedTool(name, program = name) {
  try {
    const file = path.join(modules, name, 'package.json');
    const { bin } = /** @type {{ bin: string | Record<string, string> }} */ (
      JSON.parse(readFileSync(file, 'utf8'))
    );
    const script = typeof bin === 'string' ? bin : bin[program];
    if (script !== undefined) {
      return [process.execPath, path.join(path.dirname(file), script)];
    }
  } catch {
    // Said below.
  }
  throw new Trouble('The packages are not installed yet: run `npm ci` first.');
}
