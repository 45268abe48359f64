import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { nodeFileSystem } from '../../main/storage/file-system';
import { QuietLog } from '../main/quiet-log';
import { Ledger } from './ledger';
import { openHome } from './open-home';
import { program } from './programs';
import type { Proof } from './proof';
import { SampleLibrary } from './sample-library';
import { Tally } from './tally';
import { Writer } from './writer';

/** Several processes want one home: the lock lets one in at a time, and outlives its holder by no more than a moment. */
export const byTurns: Proof = {
  promise: 'R6',
  name: 'by-turns',
  what: 'processes that want the same home at once, some of them killed',
  hasNothingToTell: true,
  async run({ writers, notesOfWriter }) {
    const tally = new Tally();
    const folder = mkdtempSync(join(tmpdir(), 'meipi-turns-'));
    const home = join(folder, 'home');
    mkdirSync(home);
    try {
      const path = await program('locked-writer');
      const ledger = new Ledger();
      const one = (essay: number) => writeAll(path, home, essay, notesOfWriter, ledger, tally);
      await Promise.all(Array.from({ length: writers }, (_none, essay) => one(essay)));
      tally.acked = ledger.acked;
      await look(home, ledger, tally);
    } finally {
      rmSync(folder, { recursive: true });
    }
    return tally;
  },
};

/** Kills one of them twice while it writes, and starts it again. */
async function writeAll(
  path: string,
  home: string,
  essay: number,
  notes: number,
  ledger: Ledger,
  tally: Tally,
): Promise<void> {
  const lose = (wrong: readonly string[]) => tally.lose(`process ${essay}`, wrong);
  for (const isKilled of [true, true, false]) {
    const writer = new Writer(path, home, essay, String(notes));
    if (isKilled) {
      await writer.whenWriting;
      await pause(Math.random() * 500);
      await writer.kill();
    } else await writer.whenEnded;
    writer.tell(ledger, lose);
    tally.tried += 1;
  }
}

async function look(home: string, ledger: Ledger, tally: Tally): Promise<void> {
  const say = ({ kind }: { readonly kind: string }) => tally.lose('at the end', [kind]);
  const opened = await openHome(nodeFileSystem, home, new QuietLog(), say);
  if (!opened.ok) throw new Error(opened.failure.kind);
  const { notes, refused } = await new SampleLibrary(5).found(opened.value);
  tally.lose('at the end', [...refused, ...ledger.wrong(notes)]);
  await opened.value.notebooks.close();
}
