import type { EssayId } from '../../core/ids';
import { failureSentence } from '../../core/words/failure-sentence';
import { bridge } from '../bridge';
import { toast } from './message-store';
import { useReading } from './reading-store';
import { flushNotes } from './saving';
import { currentWords } from './settings-store';

/** The system's dialog stands open, or is on its way: one at a time. */
let isPrinting = false;

/** Has the system print the essay on show with its marks, and with the comments beside them if asked to. */
export function printEssay(comments: boolean): void {
  const { reading } = useReading.getState();
  if (reading.kind !== 'open' || isPrinting) return;
  isPrinting = true;
  void print(reading.id, comments).finally(() => {
    isPrinting = false;
  });
}

async function print(essay: EssayId, comments: boolean): Promise<void> {
  const words = currentWords();
  toast(words.export.preparingPrint);
  if (!(await flushNotes())) return toast(words.failures.notesNotSaved, null, 'error');
  const answer = await bridge.request('export.print', { essay, comments });
  if (!answer.ok) toast(failureSentence(answer.failure, words), null, 'error');
}
