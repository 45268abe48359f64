import { utilityProcess } from 'electron';
import { formatOf } from '../../core/export/export-choices';
import type { Log } from '../log';
import type { WritingTask, WrittenNotes } from './write-notes';

/** ms after which a writing is given up. */
const longest = 120_000;

/**
 * Writes notes in a process of its own, so that long ones never hold the window up. null where it
 * crashed or took too long, which is logged.
 */
export function writeElsewhere(
  script: string,
  task: WritingTask,
  log: Log,
): Promise<WrittenNotes | null> {
  const writer = utilityProcess.fork(script, [], { serviceName: 'Meipi export' });
  return new Promise((resolve) => {
    let ended = false;
    const end = (written: WrittenNotes | null, why: string): void => {
      if (ended) return;
      ended = true;
      clearTimeout(clock);
      if (written === null) log.write('export stopped', { why, format: formatOf(task.choices) });
      resolve(written);
      writer.kill();
    };
    const clock = setTimeout(() => end(null, 'too long'), longest);
    writer.once('message', (answer: WrittenNotes) => end(answer, 'answer'));
    writer.once('exit', (code) => end(null, `exit ${code}`));
    writer.postMessage(task);
  });
}
