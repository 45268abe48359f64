import type { UtilityProcess } from 'electron';
import { utilityProcess } from 'electron';
import { formatOf } from '../../core/export/export-choices';
import type { Log } from '../log';
import type { WritingTask, WrittenNotes } from './write-notes';

/** ms after which a writing is given up. */
const longest = 120_000;

/**
 * Writes notes in a process of its own, one task after the other, so that long ones hold up neither
 * the window nor the saving of notes. To be ended.
 */
export class NotesWriter {
  readonly #script: string;
  readonly #log: Log;
  #process: UtilityProcess | null = null;

  constructor(script: string, log: Log) {
    this.#script = script;
    this.#log = log;
  }

  /**
   * null where it crashed or took too long, which is logged. Throws what the signal says where it was
   * called off; the process is gone then.
   */
  async write(task: WritingTask, signal?: AbortSignal): Promise<WrittenNotes | null> {
    signal?.throwIfAborted();
    const writer = (this.#process ??= utilityProcess.fork(this.#script, [], {
      serviceName: 'Meipi export',
    }));
    const outcome = await answerOf(writer, task, signal);
    if (typeof outcome !== 'string') return outcome;
    this.end();
    signal?.throwIfAborted();
    this.#log.write('export stopped', { why: outcome, format: formatOf(task.choices) });
    return null;
  }

  end(): void {
    this.#process?.kill();
    this.#process = null;
  }
}

/** What was written, or why nothing was. */
function answerOf(
  writer: UtilityProcess,
  task: WritingTask,
  signal?: AbortSignal,
): Promise<WrittenNotes | string> {
  return new Promise((resolve) => {
    const end = (outcome: WrittenNotes | string) => {
      clearTimeout(clock);
      writer.off('message', answered).off('exit', exited);
      signal?.removeEventListener('abort', calledOff);
      resolve(outcome);
    };
    const answered = (answer: WrittenNotes) => end(answer);
    const exited = (code: number) => end(`exit ${code}`);
    const calledOff = () => end('called off');
    const clock = setTimeout(() => end('too long'), longest);
    writer.once('message', answered).once('exit', exited);
    signal?.addEventListener('abort', calledOff);
    writer.postMessage(task);
  });
}
