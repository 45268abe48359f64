import { spawnSync } from 'node:child_process';

/** Runs a command to its end and gives what it printed; throws with all it said where it fails. */
export function run(file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr, error } = spawnSync(file, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 64_000_000,
  });
  if (status === 0) return stdout;
  throw new Error(`${file} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`, {
    cause: error,
  });
}
