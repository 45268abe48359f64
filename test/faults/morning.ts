import { randomFrom } from '../main/storage/random-from';
import type { Loss } from '../main/storage/disk-nodes';
import type { FaultDisk } from '../main/storage/fault-fs';
import type { Attempt } from './feats';

/**
 * Starts on what a crash left of a disk, looks, writes on, and looks again after the next crash.
 * What is wrong, and whether the reader was alarmed.
 */
export async function morning(
  { drill, disk, prepare, alsoWrong }: Attempt,
  loss: Loss,
  seed: number,
): Promise<{ readonly wrong: readonly string[]; readonly notices: readonly string[] }> {
  const survivor = drill.copy();
  const after = disk.restarted(loss, randomFrom(seed));
  const wrong: string[] = [];
  try {
    const stores = await survivor.start(after.fs);
    await prepare?.(stores);
    wrong.push(...(await survivor.wrong(stores)));
    wrong.push(...((await alsoWrong?.(after.fs, stores)) ?? []));
    await survivor.change(stores, { essay: 0, note: 9, comment: `早${seed}` });
    if (survivor.refusals > 0) wrong.push('what was left could not be written to');
    const again = after.restarted('drop', randomFrom(seed));
    const last = await survivor.start(again.fs);
    await prepare?.(last);
    wrong.push(...(await survivor.wrong(last)));
  } catch (error) {
    wrong.push(`broke down: ${reason(error)}`);
  }
  // That two states were merged is news, no alarm.
  const notices = survivor.notices
    .map(({ kind }) => kind)
    .filter((kind) => !kind.endsWith('-merged'));
  return { wrong, notices };
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${reason(error.cause)}`;
}

/** How many file calls there are when nothing happens. */
export async function callsIn({ begin }: { begin: () => Promise<Attempt> }): Promise<number> {
  const { disk, act } = await begin();
  await act();
  return disk.calls.length;
}

/** Runs until the disk crashes or all is done. */
export async function untilCrash(disk: FaultDisk, act: () => Promise<void>): Promise<void> {
  await Promise.race([act(), disk.crashed]);
}
