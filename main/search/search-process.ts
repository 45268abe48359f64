import type { Essay } from '../../core/document/essay';
import type { EditionId, EssayId } from '../../core/ids';
import { LibrarySearch } from '../../core/search/library-search';
import { EssayFiles } from '../library/essay-files';
import { nodeFileSystem } from '../storage/file-system';
import { fastScanner } from './fast-scanner';
import type { SearchAnswer, SearchTask, SearchTrouble } from './search-task';
import { StockCopy } from './stock-copy';
import { StockKeeper } from './stock-keeper';

/**
 * Runs in a utility process: is told by main what the library holds, reads the texts itself, and
 * answers each question after all that it was told before.
 */
let files: EssayFiles | null = null;
const library = new LibrarySearch(textOf, fastScanner);
/** null where the library is read as fast as a copy of it. */
let keeper: StockKeeper | null = null;
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
  switch (task.kind) {
    case 'copy':
      keeper = new StockKeeper(
        new StockCopy(nodeFileSystem, task.file, task.program),
        library,
        (error) => tell({ trouble: String(error) }),
      );
      await keeper.recall();
      break;
    case 'entries':
      files = new EssayFiles(nodeFileSystem, task.folder);
      await library.hold(task.entries, new Set(task.anew));
      keeper?.follow();
      break;
    case 'forget':
      await keeper?.forget();
      break;
    case 'notes':
      library.note(task.essay, task.notes);
      break;
    case 'find':
      tell({ turn: task.turn, found: await library.find(task.wish) });
      break;
    default:
      task satisfies never;
  }
}

function tell(told: SearchAnswer | SearchTrouble): void {
  process.parentPort.postMessage(told);
}
