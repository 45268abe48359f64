import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { SettingsFile } from '../../main/settings';
import { nodeFileSystem } from '../../main/storage/file-system';
import { Quarantine } from '../../main/storage/quarantine';
import { Start, userData } from '../main/home/residence-on';
import { QuietLog } from '../main/quiet-log';
import { FaultDisk } from '../main/storage/fault-fs';
import type { Damaged } from './damages';
import { damages } from './damages';
import { symlinks } from './linked-home';
import type { Proof } from './proof';
import { StoppedClock } from './stopped-clock';
import { Tally } from './tally';

const home = '/drive';
const dead = { pid: 4_000_000 };
/** Where the library is said to be, and who writes to it. */
const paths = [
  `${userData}/home.json`,
  `${userData}/home.json.prev`,
  `${userData}/meipi.json`,
  `${home}/meipi.json`,
  `${home}/meipi.json.prev`,
  `${home}/lock`,
];

/** What lies around the notes: damaged, it costs none of them. Files that are links are followed. */
export const around: Proof = {
  promise: 'R5',
  name: 'around',
  what: 'the same damage to home.json, marks, lock, settings.json; stored files and folders that are links',
  async run() {
    const tally = new Tally();
    await settingsDamaged(tally);
    await symlinks(tally);
    const clock = StoppedClock.stop();
    try {
      await placeDamaged(clock, tally);
    } finally {
      clock.restart();
    }
    return tally;
  },
};

async function placeDamaged(clock: StoppedClock, tally: Tally): Promise<void> {
  const disk = new FaultDisk();
  disk.plant(`${userData}/.keep`, new Uint8Array());
  disk.plant('/drive/.keep', new Uint8Array());
  const first = new Start(disk.fs, dead);
  await first.write(1, '搬家前');
  const refused = await first.moveTo(home);
  if (refused !== null) throw new Error(refused.kind);
  await first.write(2, '搬家后');
  tally.acked += 2;
  const written = await first.notes();
  // Killed: its lock stays.
  const left = disk.restarted('keep', () => 0);
  clock.forget();
  const there = paths.filter((one) => left.paths.includes(one));
  for (const path of there) {
    for (const [how, make] of Object.entries(damages)) {
      const bytes = left.bytes(path);
      const other = left.bytes(there.find((one) => one !== path) ?? path);
      const damaged = make({ bytes, older: null, other });
      const where = `${path} ${how}`;
      const { found, isTold } = await startOn(left, path, damaged, clock);
      tally.tried += 1;
      if (isDeepStrictEqual(found, written)) continue;
      tally.lose(where, [JSON.stringify(found)]);
      if (!isTold) tally.silent.push(where);
    }
  }
}

/** Starts with one file damaged, and tries again as the reader does while he is told of trouble. */
async function startOn(left: FaultDisk, path: string, damaged: Damaged, clock: StoppedClock) {
  const hurt = left.restarted('keep', () => 0);
  hurt.plant(path, null);
  if (damaged === 'folder') hurt.plant(`${path}/inside`, Buffer.from('x'));
  else hurt.plant(path, damaged === 'forbidden' ? left.bytes(path) : damaged);
  if (damaged === 'forbidden') {
    hurt.fault = (call, _number, one) =>
      one === path && ['open', 'read', 'copy'].includes(call) ? { error: 'EACCES' } : null;
  }
  let start = new Start(hurt.fs, dead);
  let found = await start.notes();
  // A refusal is said in the window, on a page of its own or wherever something is asked for.
  let isTold = start.notices.length > 0 || !Array.isArray(found);
  for (let tries = 0; !Array.isArray(found) && tries < 8; tries += 1) {
    // Somebody gave the right back.
    hurt.fault = () => null;
    await clock.advance(15_000);
    if (start.trouble !== null) await start.residence.retry();
    else start = new Start(hurt.fs, dead);
    found = await start.notes();
  }
  isTold ||= start.notices.length > 0;
  clock.forget();
  return { found, isTold };
}

/** Settings are put back to the defaults, said, and what was there is kept. */
async function settingsDamaged(tally: Tally): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'meipi-settings-'));
  try {
    const bytes = Buffer.from(JSON.stringify({ theme: 'dark', textSize: 20 }));
    const other = Buffer.from('{"format":"other"}');
    for (const [index, [how, make]] of Object.entries(damages).entries()) {
      const damaged = make({ bytes, older: null, other });
      // A folder or a file of somebody else's is as unreadable as junk is.
      if (Buffer.isBuffer(damaged))
        await settingsAre(join(folder, String(index)), how, damaged, tally);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function settingsAre(folder: string, how: string, damaged: Buffer, tally: Tally) {
  mkdirSync(folder);
  writeFileSync(join(folder, 'settings.json'), damaged);
  const [fs, log] = [nodeFileSystem, new QuietLog()];
  const quarantine = new Quarantine(fs, join(folder, 'quarantine'));
  const settings = new SettingsFile({ fs, folder, version: '1.0.0', quarantine, log });
  const found = await settings.found;
  tally.tried += 1;
  const isRead = isObject(damaged);
  if (isRead) return;
  if (found === null) tally.silent.push(`settings.json ${how}`);
  const kept = readdirSync(join(folder, 'quarantine')).map((name) =>
    readFileSync(join(folder, 'quarantine', name)),
  );
  if (!kept.some((one) => one.equals(damaged))) tally.lose(`settings.json ${how}`, ['is not kept']);
}

function isObject(bytes: Buffer): boolean {
  try {
    const json: unknown = JSON.parse(bytes.toString());
    return typeof json === 'object' && json !== null && !Array.isArray(json);
  } catch {
    // Whatever else it is.
    return false;
  }
}
