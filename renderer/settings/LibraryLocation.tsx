import { failureSentence } from '../../core/words/failure-sentence';
import { useWords } from '../i18n/use-words';
import { chooseHome, revealHome, useSettingsDialog } from '../state/settings-dialog-store';
import buttons from '../ui/button.module.css';
import styles from './data-section.module.css';

/** 书库位置: the folder that the whole library lives in, and its way to another one. */
export function LibraryLocation() {
  const words = useWords();
  const { settings } = words;
  const { home, choosing, moving, moved, failed } = useSettingsDialog();
  const folder = home?.ok === true ? home.value.folder : '';
  const trouble = failed ?? (home?.ok === false ? home.failure : null);
  return (
    <section className={styles['section']} aria-labelledby="library-location">
      <h2 className={styles['heading']} id="library-location">
        {settings.location}
      </h2>
      <p className={styles['more']}>{settings.locationMore}</p>
      <p className={styles['path']} translate="no">
        {folder}
      </p>
      <div className={styles['actions']}>
        <button
          type="button"
          className={buttons['solid']}
          aria-disabled={choosing}
          onClick={() => void chooseHome()}
        >
          {settings.changeLocation}
        </button>
        <button type="button" className={buttons['solid']} onClick={revealHome}>
          {settings.showFolder}
        </button>
      </div>
      <div className={styles['outcome']} role="status">
        {moving && <p>{settings.moving}</p>}
        {moved && <p>{settings.moved}</p>}
      </div>
      {trouble !== null && (
        <p className={styles['failure']} role="alert">
          {failureSentence(trouble, words)}
        </p>
      )}
    </section>
  );
}
