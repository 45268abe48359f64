// @ts-check
import { buildCommand } from './built-app.mjs';
import { installedTool } from './installed-tool.mjs';
import { runCommand } from './run-command.mjs';

/** @typedef {{ name: string, command: () => [string, ...string[]] }} Stage */

/** @type {Stage} */
export const buildStage = { name: 'build', command: buildCommand };

/**
 * What is checked before the tests, the cheapest way to a plain answer first.
 * @type {readonly Stage[]}
 */
export const stages = [
  { name: 'types', command: () => [...installedTool('typescript', 'tsc'), '--build'] },
  {
    name: 'lint',
    command: () => [...installedTool('oxlint'), '--type-aware', '--deny-warnings'],
  },
  { name: 'format', command: () => [...installedTool('prettier'), '--check', '.'] },
  { name: 'dead code', command: () => installedTool('knip') },
  buildStage,
];

/**
 * Runs one, prints a line with its time, and all of its output if it failed.
 * @param {Stage} stage
 * @param {string} cwd
 * @returns {Promise<boolean>} whether it passed
 */
export async function runStage({ name, command }, cwd) {
  const started = Date.now();
  const { code, output } = await runCommand(command(), { cwd });
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds(started)})`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}

/** @param {number} started in ms */
function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}
