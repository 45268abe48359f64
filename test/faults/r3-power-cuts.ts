import { mkdirSync } from 'node:fs';
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
import type { VolumeKind } from './volume';
import { Volume, volumeKinds } from './volume';
import { Writer } from './writer';
import { numberIn } from './written-text';

/** The power goes while notes are written: the image is taken as the system left it, and read. */
export const powerCuts: Proof = {
  promise: 'R3',
  name: 'power-cuts',
  what: `power cut while writing: ${volumeKinds.map(({ name }) => name).join(', ')}`,
  hasNothingToTell: true,
  async run({ powerCuts: cuts }) {
    const tally = new Tally();
    const path = await program('killed-writer');
    for (const kind of volumeKinds) {
      const volume = Volume.inFile(kind);
      if (typeof volume === 'string') {
        tally.skipped.push(`${kind.name} (${volume})`);
        continue;
      }
      try {
        await cutAgainAndAgain(volume, kind, path, cuts, tally);
      } finally {
        volume.close();
      }
    }
    return tally;
  },
};

async function cutAgainAndAgain(
  volume: Volume,
  kind: VolumeKind,
  path: string,
  cuts: number,
  tally: Tally,
): Promise<void> {
  const home = join(volume.at, 'home');
  mkdirSync(home);
  const ledger = new Ledger();
  for (let cut = 1; cut <= cuts; cut += 1) {
    const lose = (wrong: readonly string[]) => tally.lose(`${kind.name}, cut ${cut}`, wrong);
    const writer = new Writer(path, home, cut * 10_000 + 1);
    writer.begin();
    await writer.whenWriting;
    await pause(Math.random() * 800);
    // Frozen in the middle of whatever it does, or killed.
    if (cut % 2 === 0) await writer.freeze();
    else await writer.kill();
    await volume.cut(() => writer.kill());
    writer.tell(ledger, lose);
    tally.tried += 1;
    await look(home, ledger, lose);
  }
  tally.acked += ledger.acked;
}

/** Opens what is left, as the next start does. */
async function look(home: string, ledger: Ledger, lose: (wrong: readonly string[]) => void) {
  const say = ({ kind }: { readonly kind: string }) => lose([`alarmed: ${kind}`]);
  const opened = await openHome(nodeFileSystem, home, new QuietLog(), say);
  if (!opened.ok) {
    lose([`not opened: ${opened.failure.kind}`]);
    return;
  }
  const { notes, refused } = await new SampleLibrary(5).found(opened.value);
  const found = new Map([...notes].map(([key, comment]) => [key, numberIn(comment)]));
  lose([...refused, ...ledger.wrong(found)]);
  await opened.value.notebooks.close();
  await opened.value.library.flush();
}
