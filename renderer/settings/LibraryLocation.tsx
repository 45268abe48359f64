import { failureSentence } from '../../core/words/failure-sentence';
import { useWords } from '../i18n/use-words';
import { revealHome, useSettingsDialog } from '../state/settings-dialog-store';
import buttons from '../ui/button.module.css';
import styles from './data-section.module.css';

/** 书库位置: the folder that the whole library lives in. */
export function LibraryLocation() {
  const words = useWords();
  const { settings } = words;
  const home = useSettingsDialog((state) => state.home);
  return (
    <section className={styles['section']} aria-labelledby="library-location">
      <h2 className={styles['heading']} id="library-location">
        {settings.location}
      </h2>
      <p className={styles['more']}>{settings.locationMore}</p>
      <p className={styles['path']} translate="no">
        {home === null ? '' : home.ok ? home.value.folder : failureSentence(home.failure, words)}
      </p>
      <div className={styles['actions']}>
        <button type="button" className={buttons['solid']} onClick={revealHome}>
          {settings.showFolder}
        </button>
      </div>
    </section>
  );
}
