import { failureSentence } from '../../core/words/failure-sentence';
import { bridge } from '../bridge';
import { toast } from './message-store';
import { flushNotes } from './notes-store';
import { flushProgress } from './progress-store';
import { useReading } from './reading-store';
import { currentWords } from './settings-store';

/** Exports the notes of the essay on show; what is still held goes to disk first. */
export async function exportNotes(): Promise<void> {
  const { reading } = useReading.getState();
  if (reading.kind !== 'open') return;
  await Promise.all([flushNotes(), flushProgress()]);
  const answer = await bridge.request('export.save', { essay: reading.id, format: 'markdown' });
  const words = currentWords();
  if (!answer.ok) {
    toast(failureSentence(answer.failure, words), null, 'error');
    return;
  }
  if (answer.value.kind === 'cancelled') return;
  const { token, folder } = answer.value;
  toast(words.export.done(folder), {
    label: words.export.reveal,
    run: () => void bridge.request('export.reveal', token),
  });
}
