import { listPackage } from '@electron/asar';
import { FuseV1Options } from '@electron/fuses';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRuntime } from '../../scripts/electron-runtime.mjs';
import { giveToAccount, makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { removeUserData } from './launch-app';
import type { PackedApp, Started } from './packed-app';
import { configuredFuses, packApp, startAlone } from './packed-app';

/** Electron's security checklist, 19, and reliability.md 5. */
const safe = new Map<number, boolean>([
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.EnableCookieEncryption, true],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
]);

test('a package is made with every fuse set to the safe side', () => {
  expect(configuredFuses()).toEqual(safe);
});

/** Whether the app has started so far that the ten essays are in its library. */
function hasEssays({ userData }: Started): boolean {
  const catalog = join(userData, 'library', 'catalog.json');
  return existsSync(catalog) && readFileSync(catalog, 'utf8').includes('基层党组织建设调研报告');
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

describe.runIf(process.platform === 'linux')('a packed app', () => {
  let packed: PackedApp;
  let folder = '';
  let marker = '';
  let intruder = '';

  beforeAll(async () => {
    packed = await packApp();
    folder = makeTemporaryFolder('meipi-intruder');
    marker = join(folder, 'ran');
    intruder = join(folder, 'intruder.js');
    writeFileSync(intruder, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, 'ran')`);
    chmodSync(intruder, 0o644);
    giveToAccount(folder);
  });
  afterAll(async () => {
    packed.remove();
    await removeUserData(folder);
  });

  test('has the fuses burnt that its runtime knows', async () => {
    const burnt = await packed.fuses();
    expect(burnt.size).toBeGreaterThanOrEqual(7);
    for (const [fuse, on] of burnt) {
      if (safe.has(fuse))
        expect([FuseV1Options[fuse], on]).toEqual([FuseV1Options[fuse], safe.get(fuse)]);
    }
  });

  test('holds all that the app loads', () => {
    const held = listPackage(packed.asar, { isPack: false });
    for (const file of [
      'main/main',
      'preload/reader/preload',
      'preload/import/preload',
      'writer/writer',
    ]) {
      expect(held).toContain(`/out/${file}.js`);
    }
  });

  test('starts from its archive, and does nothing else that it is told by the environment or words', async () => {
    const [inspect, debug] = [39_229, 39_222];
    const started = startAlone(
      packed.executable,
      [intruder, `--inspect=${inspect}`, `--remote-debugging-port=${debug}`],
      { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${intruder}` },
    );
    await expect.poll(() => hasEssays(started), { timeout: 60_000 }).toBe(true);
    expect(existsSync(marker)).toBe(false);
    expect(await isListening(inspect)).toBe(false);
    expect(await isListening(debug)).toBe(false);
    await started.end();
  });

  test('is one of those that would do it all with the fuses whole', async () => {
    const { executable } = await findRuntime({ say: () => undefined });
    const started = startAlone(executable, [intruder], { ELECTRON_RUN_AS_NODE: '1' });
    await expect.poll(() => existsSync(marker)).toBe(true);
    await started.end();
  });
});
