import { useWords } from '../i18n/use-words';
import { useComposing } from '../state/composing';
import { useSaving } from '../state/saving';

/** How far the comment has come. 「已自动保存」 is said only of what is on disk, so not of letters being composed. */
export function SaveStatus() {
  const words = useWords();
  const save = useSaving((state) => state.save.kind);
  const composes = useComposing(({ take }) => take !== null);
  const kind = composes && save !== 'failed' ? 'composing' : save;
  const { saved, saving, unsaved: failed, composing } = words.card;
  const said = { saved, saving, failed, composing };
  return <span data-save={kind}>{said[kind]}</span>;
}
