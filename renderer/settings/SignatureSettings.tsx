import { useWords } from '../i18n/use-words';
import { Signature } from '../ui/Signature';
import styles from './mark-settings.module.css';

/** 署名: whose the notes are, in what is exported. */
export function SignatureSettings() {
  const { export: words, settings } = useWords();
  return (
    <section className={styles['section']} aria-labelledby="signature">
      <h2 className={styles['heading']} id="signature">
        {words.signature}
      </h2>
      <p className={styles['more']}>{settings.signatureMore}</p>
      <div className={styles['names']}>
        <Signature />
      </div>
    </section>
  );
}
