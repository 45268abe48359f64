// @ts-check
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findRuntime } from './electron-runtime.mjs';
import { installedTool } from './installed-tool.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { buildStage, runStage, stages } from './test-stage.mjs';
import { runScript, Trouble } from './trouble.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
/** Those of vite.config.mts that are run without being named. */
const projects = ['core', 'node', 'ui', 'app'];
const report = path.join(projectFolder, 'out', 'test', 'vitest.json');

runScript(async () => {
  // With words of its own, only the tests they name are run, after the build that they need.
  const filter = process.argv.slice(2);
  const count = { passed: 0, failed: 0, skipped: 0 };
  let built = false;
  for (const stage of filter.length > 0 ? [buildStage] : stages) {
    const passed = await runStage(stage, projectFolder);
    count[passed ? 'passed' : 'failed'] += 1;
    if (stage === buildStage) built = passed;
  }
  if (built) {
    add(count, await runTests(filter));
  } else {
    console.log('The tests were not run: they need the build.');
  }
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
  return count.failed === 0 ? 0 : 1;
});

/**
 * @param {readonly string[]} filter
 * @returns {Promise<Count>}
 */
async function runTests(filter) {
  try {
    await ensureSystemPackages({ tests: true });
    await findRuntime();
    return await runVitest(filter);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    console.log(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * Runs the tests with their own words shown.
 * @param {readonly string[]} filter
 * @returns {Promise<Count>}
 */
async function runVitest(filter) {
  rmSync(report, { force: true });
  mkdirSync(path.dirname(report), { recursive: true });
  const [file, ...args] = installedTool('vitest');
  // Others run by their own names alone.
  const chosen = filter.length > 0 ? filter : projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const child = spawn(file, [...args, 'run', ...reporters, ...chosen], {
    cwd: projectFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  /** The terminal sends Ctrl+C to the tests as well; stay to clean up after them. */
  const stay = () => child.kill('SIGTERM');
  process.on('SIGINT', stay).on('SIGTERM', stay);
  const code = await new Promise((resolve) => child.on('close', resolve));
  return readCount(code === 0);
}

/**
 * The numbers of vitest's report. Whatever made it fail beside a test (a file that does not load, a
 * stray rejection, no report at all) counts as one failure, so that a failed run never reads as
 * passed.
 * @param {boolean} succeeded
 * @returns {Count}
 */
function readCount(succeeded) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  try {
    const numbers = /** @type {Record<string, number>} */ (
      JSON.parse(readFileSync(report, 'utf8'))
    );
    count.passed = numbers['numPassedTests'] ?? 0;
    count.failed = numbers['numFailedTests'] ?? 0;
    count.skipped = (numbers['numPendingTests'] ?? 0) + (numbers['numTodoTests'] ?? 0);
  } catch {
    // No report: the run broke down.
  }
  if (!succeeded && count.failed === 0) count.failed = 1;
  return count;
}

/**
 * @param {Count} sum
 * @param {Count} more
 */
function add(sum, more) {
  sum.passed += more.passed;
  sum.failed += more.failed;
  sum.skipped += more.skipped;
}
