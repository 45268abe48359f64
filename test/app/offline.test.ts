import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { freshUserData, logged, removeUserData } from './launch-app';

/**
 * A network of its own: an interface whose other end nobody listens at, with a route and a next hop
 * for everything, so that whatever is sent is counted; no IPv6, whose kernel talks by itself.
 */
const network = `
  set -e
  ip link set lo up
  for each in all default; do echo 1 > /proc/sys/net/ipv6/conf/$each/disable_ipv6; done
  ip link add out0 type veth peer name out1
  ip address add 192.0.2.2/24 dev out0
  ip link set out0 up
  ip link set out1 up
  ip neighbour add 192.0.2.1 lladdr 02:00:00:00:00:01 dev out0 nud permanent
  ip route add default via 192.0.2.1
`;

const unshare = 'unshare';
const strace = 'strace';
const refusal = whyNot();
/** With strace at hand, attempts are counted too that the kernel would not have made a packet of. */
const canTrace = spawnSync(strace, ['-V']).status === 0;

test(`the whole job is done without a packet${refusal === null ? '' : ` (skipped: ${refusal})`}`, async (context) => {
  if (refusal !== null) context.skip(refusal);
  const userData = freshUserData();
  const target = makeTemporaryFolder('meipi-export');
  const calls = join(target, '..', `${basename(target)}.calls`);
  const { code, output } = await run(`${network} exec "$0" "$@"`, [
    ...(canTrace ? [strace, '-f', '-qq', '--seccomp-bpf', '-e', 'trace=connect', '-o', calls] : []),
    process.execPath,
    join(import.meta.dirname, 'offline-job.mjs'),
    'out0',
    userData,
    target,
  ]);
  expect({ code, output }).toMatchObject({ code: 0 });
  expect(JSON.parse(output)).toEqual({
    exported: [true, true, true, true],
    files: 4,
    sent: 0,
    control: 1,
  });
  expect(logged(userData, 'request blocked')).toEqual([]);
  if (canTrace) {
    const connected = readFileSync(calls, 'utf8')
      .split('\n')
      .filter((line) => line.includes('connect('));
    // The tests' own connection to the app is among them, so that none says something too.
    expect(connected.filter((line) => line.includes('127.0.0.1')).length).toBeGreaterThan(0);
    expect(
      connected.filter((line) => /AF_INET/u.test(line) && !/"127\.|"::1"/u.test(line)),
    ).toEqual([]);
    await removeUserData(calls);
  }
  await removeUserData(userData);
  await removeUserData(target);
}, 300_000);

/** Why no such network can be made here; null where it can. */
function whyNot(): string | null {
  if (process.platform !== 'linux') return 'only Linux has network namespaces';
  const tried = spawnSync(unshare, ['--net', 'sh', '-c', network], { encoding: 'utf8' });
  if (tried.error !== undefined) return 'unshare is not installed';
  return tried.status === 0 ? null : (tried.stderr.trim().split('\n', 1)[0] ?? 'refused');
}

function run(
  script: string,
  words: readonly string[],
): Promise<{ code: number | null; output: string }> {
  const child = spawn(unshare, ['--net', 'sh', '-c', script, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, output }));
  });
}
