import { longestSignature } from '../../core/export/export-choices';
import { useWords } from '../i18n/use-words';
import { sign } from '../state/export-store';
import { useSettings } from '../state/settings-store';
import { TextField } from '../ui/TextField';
import styles from './mark-settings.module.css';

/** 署名: whose the notes are, in what is exported. */
export function SignatureSettings() {
  const { export: words, settings } = useWords();
  const { name, unit } = useSettings((state) => state.settings.signature);
  return (
    <section className={styles['section']} aria-labelledby="signature">
      <h2 className={styles['heading']} id="signature">
        {words.signature}
      </h2>
      <p className={styles['more']}>{settings.signatureMore}</p>
      <div className={styles['names']}>
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
      </div>
    </section>
  );
}
