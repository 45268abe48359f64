import type { EssayId } from '../../core/ids';
import { useNotes } from '../state/notes-store';
import { open } from '../state/reading-store';
import { focusReading } from '../state/regions';

/** Opens a held essay after all; the focus goes to the text, or stays in the card that opens with it. */
export async function openAgain(id: EssayId): Promise<void> {
  await open(id);
  if (useNotes.getState().editing === null) focusReading();
}
