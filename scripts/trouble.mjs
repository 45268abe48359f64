// @ts-check

/** Something that may well happen on a healthy machine: its message is for people, without a stack. */
export class Trouble extends Error {}

/**
 * Runs a script to its exit code. A `Trouble` ends it with its sentence and code 1;
 * any other error is a bug in the scripts and keeps its stack.
 * @param {() => Promise<number>} script
 */
export function runScript(script) {
  script().then(
    (code) => {
      process.exitCode = code;
    },
    (/** @type {unknown} */ error) => {
      console.error(error instanceof Trouble ? error.message : error);
      process.exitCode = 1;
    },
  );
}
