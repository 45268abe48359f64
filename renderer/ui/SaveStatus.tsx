import { useWords } from '../i18n/use-words';
import { useComposing } from '../state/composing';
import { useSaving } from '../state/saving';

interface Props {
  /** What is written so far. */
  readonly of: string;
}

/**
 * How far what is being written has come. 「已自动保存」 is said only of what is on disk, so neither of
 * letters being composed nor where nothing is written.
 */
export function SaveStatus({ of: text }: Props) {
  const words = useWords();
  const save = useSaving((state) => state.save.kind);
  const composes = useComposing(({ take }) => take !== null);
  const kind = composes && save !== 'failed' ? 'composing' : save;
  const { saved, saving, unsaved: failed, composing } = words.card;
  const said = { saved: text === '' ? '' : saved, saving, failed, composing };
  return <span data-save={kind}>{said[kind]}</span>;
}
