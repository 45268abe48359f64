import { nodeFileSystem } from '../storage/file-system';
import { EssayFiles } from '../library/essay-files';
import { LibrarySearch } from '../../core/search/library-search';
import type { SearchTask } from './search-task';

/**
 * Runs in a utility process: is told by main what the library holds, reads the texts itself, and
 * answers each question after all that it was told before.
 */
let files: EssayFiles | null = null;
const library = new LibrarySearch(async (id, edition) => (await files?.read(id, edition)) ?? null);
let turn: Promise<unknown> = Promise.resolve();

process.parentPort.on('message', ({ data }: { readonly data: SearchTask }) => {
  turn = turn.then(() => take(data));
});

async function take(task: SearchTask): Promise<void> {
  if (task.kind === 'entries') {
    files = new EssayFiles(nodeFileSystem, task.folder);
    await library.hold(task.entries);
  } else if (task.kind === 'notes') library.note(task.essay, task.notes);
  else process.parentPort.postMessage({ turn: task.turn, found: await library.find(task.wish) });
}
