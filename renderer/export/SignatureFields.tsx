import { longestSignature } from '../../core/export/export-choices';
import { useWords } from '../i18n/use-words';
import { sign } from '../state/export-store';
import { useSettings } from '../state/settings-store';
import { TextField } from '../ui/TextField';
import styles from './export-options.module.css';

/** 署名: who hands the notes in. Kept in the settings, empty until the reader fills it in. */
export function SignatureFields() {
  const { export: words } = useWords();
  const { name, unit } = useSettings((state) => state.settings.signature);
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{words.signature}</legend>
      <TextField
        label={words.name}
        value={name}
        most={longestSignature}
        onChange={(text) => sign({ name: text })}
      />
      <TextField
        label={words.unit}
        value={unit}
        most={longestSignature}
        onChange={(text) => sign({ unit: text })}
      />
    </fieldset>
  );
}
