import { useWords } from '../i18n/use-words';
import { useNotes } from '../state/notes-store';

/** How far the comment has come. 「已自动保存」 is said only of what is on disk. */
export function SaveStatus() {
  const words = useWords();
  const kind = useNotes((state) => state.save.kind);
  const said = { saved: words.card.saved, saving: words.card.saving, failed: words.card.unsaved };
  return <span data-save={kind}>{said[kind]}</span>;
}
