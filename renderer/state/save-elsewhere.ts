import { failureSentence } from '../../core/words/failure-sentence';
import { bridge } from '../bridge';
import { toast } from './message-store';
import { heldNotes } from './saving';
import { currentWords } from './settings-store';

/** Has main ask for a file and write what the library's disk refuses; it stays in the window too. */
export async function saveElsewhere(): Promise<void> {
  const held = heldNotes().map(({ essay, changes }) => ({ essay, changes: [...changes] }));
  if (held.length === 0) return;
  const answer = await bridge.request('notes.save-elsewhere', held);
  const words = currentWords();
  if (!answer.ok) return toast(failureSentence(answer.failure, words), null, 'error');
  if (answer.value.kind === 'cancelled') return;
  const { folder, token } = answer.value;
  toast(words.unsaved.done(folder), {
    label: words.export.reveal,
    run: () => void bridge.request('export.reveal', token),
  });
}
