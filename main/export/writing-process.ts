import type { WritingTask } from './write-notes';
import { writeNotes } from './write-notes';

/** Runs in a utility process: takes one task after the other from main, and answers with what it wrote. */
process.parentPort.on('message', ({ data: task }: { readonly data: WritingTask }) => {
  void writeNotes(task).then((written) => process.parentPort.postMessage(written));
});
