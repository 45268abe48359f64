import { emptyPast } from '../../core/annotation/past';
import { dayLength } from '../../core/calendar';
import type { Stores } from '../../main/stores';
import { Drill, book, freshDisk, userData } from './drill';
import { afterAnEvening } from './feats';
import type { Proof } from './proof';
import { StoppedClock } from './stopped-clock';
import { Tally } from './tally';

const [binDays, versionDays] = [30, 90];
const typed = '花了一个晚上写的一段批注，谁都不想丢';

/** What was deleted or typed over is there for as long as was promised, day by day. */
export const mistakes: Proof = {
  promise: 'R10',
  name: 'mistakes',
  what: `a deleted note for ${binDays} days, an older text for ${versionDays}, a removed essay’s notes; then all lost but the backups`,
  async run() {
    const clock = StoppedClock.stop();
    const tally = new Tally();
    try {
      await everyDay(clock, tally);
      await essayRemoved(tally);
      await onlyBackupsLeft(tally);
    } finally {
      clock.restart();
    }
    return tally;
  },
};

async function everyDay(clock: StoppedClock, tally: Tally): Promise<void> {
  const drill = new Drill();
  let disk = await freshDisk();
  const first = await drill.start(disk.fs);
  await drill.change(first, { essay: 0, note: 1, comment: typed });
  await drill.change(first, { essay: 0, note: 2, comment: typed });
  // Another sitting.
  clock.jump(dayLength / 4);
  await drill.change(first, { essay: 0, note: 1, comment: '改坏了' });
  await drill.change(first, { essay: 0, note: 2, comment: null });
  await drill.quit(first);
  for (let day = 1; day <= versionDays + 10; day += 1) {
    clock.jump(dayLength);
    disk = disk.restarted('drop', () => 0);
    const stores = await drill.start(disk.fs);
    const opened = await stores.notebooks.past(book.entry(stores, 0));
    const { versions, bin } = opened.ok ? opened.value.past : emptyPast;
    const where = `day ${day}`;
    tally.tried += 1;
    const binned = bin.some(({ annotation }) => annotation.comment === typed);
    if (!binned && day < binDays) tally.lose(where, ['the deleted note is not in the bin']);
    if (binned && day > binDays) tally.lose(where, ['the bin does not end']);
    const isKept = versions.some(({ text }) => text === typed);
    if (!isKept && day < versionDays) tally.lose(where, ['the older text is gone']);
    if (isKept && day > versionDays) tally.lose(where, ['older texts do not end']);
    // Something is written each day, so that snapshots are written too.
    await drill.change(stores, { essay: 1, note: day % 50, comment: `第${day}天` });
    await drill.quit(stores);
  }
  tally.acked += drill.ledger.acked;
}

/** An essay's notes stay when it is removed, and are there when it comes back. */
async function essayRemoved(tally: Tally): Promise<void> {
  const { disk, drill } = await afterAnEvening();
  const [id] = book.ids;
  if (id === undefined) return;
  const stores = await drill.start(disk.fs);
  await stores.library.remove([id]);
  await drill.quit(stores);
  const later = await drill.start(disk.fs);
  await later.library.add(book.file);
  tally.lose('imported again', await drill.wrong(later));
  await drill.quit(later);
  tally.tried += 1;
}

/** All that is stored is destroyed but the backups: the notes are as they were when the last was made. */
async function onlyBackupsLeft(tally: Tally): Promise<void> {
  const { disk, drill } = await afterAnEvening();
  const stores = await drill.start(disk.fs);
  const made = await stores.backups.make('asked');
  if (!made.ok) tally.lose('a backup', [made.failure.kind]);
  await drill.quit(stores);
  for (const path of disk.paths) {
    const isLost = /\/(?:notes|journal|journal-b)\//.test(path) && !path.includes('/backups/');
    if (isLost && path.startsWith(userData)) disk.plant(path, null);
  }
  const reader = drill.copy();
  const after: Stores = await reader.start(disk.fs);
  tally.lose('only backups left', await reader.wrong(after));
  if (reader.notices.length === 0)
    tally.silent.push('notes came from a backup and nobody was told');
  tally.tried += 1;
}
