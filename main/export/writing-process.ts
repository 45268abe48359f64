import type { WritingTask } from './write-notes';
import { writeNotes } from './write-notes';

/** Runs in a utility process: takes one task from main, answers with what it wrote, and is ended. */
process.parentPort.once('message', ({ data: task }: { readonly data: WritingTask }) => {
  void writeNotes(task).then((written) => process.parentPort.postMessage(written));
});
