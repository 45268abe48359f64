import type { Essay } from '../../core/document/essay';
import type { EditionId, EssayId } from '../../core/ids';
import { LibrarySearch } from '../../core/search/library-search';
import { nodeFileSystem } from '../storage/file-system';
import { EssayFiles } from '../library/essay-files';
import { fastScanner } from './fast-scanner';
import type { SearchTask } from './search-task';

/**
 * Runs in a utility process: is told by main what the library holds, reads the texts itself, and
 * answers each question after all that it was told before.
 */
let files: EssayFiles | null = null;
const library = new LibrarySearch(textOf, fastScanner);
let turn: Promise<unknown> = Promise.resolve();

process.parentPort.on('message', ({ data }: { readonly data: SearchTask }) => {
  // No question is left without an answer: main starts the process anew where it ends.
  turn = turn.then(() => take(data)).catch(() => process.exit(1));
});

/** An edition; null where it is not there, or the disk does not give it: the other essays are searched. */
async function textOf(id: EssayId, edition: EditionId): Promise<Essay | null> {
  try {
    return (await files?.read(id, edition)) ?? null;
  } catch {
    return null;
  }
}

async function take(task: SearchTask): Promise<void> {
  if (task.kind === 'entries') {
    files = new EssayFiles(nodeFileSystem, task.folder);
    await library.hold(task.entries);
  } else if (task.kind === 'notes') library.note(task.essay, task.notes);
  else process.parentPort.postMessage({ turn: task.turn, found: await library.find(task.wish) });
}
