import { useWords } from '../i18n/use-words';
import { useSaving } from '../state/saving';

/** How far the comment has come. 「已自动保存」 is said only of what is on disk. */
export function SaveStatus() {
  const words = useWords();
  const kind = useSaving((state) => state.save.kind);
  const said = { saved: words.card.saved, saving: words.card.saving, failed: words.card.unsaved };
  return <span data-save={kind}>{said[kind]}</span>;
}
