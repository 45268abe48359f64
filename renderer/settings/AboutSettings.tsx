import { useWords } from '../i18n/use-words';
import { openLink } from '../state/links';
import { useSettings } from '../state/settings-store';
import button from '../ui/button.module.css';
import styles from './about-settings.module.css';

/** The text of the licence that LICENSE names. */
const licence = 'https://opensource.org/license/mit';

/** 关于: what this is, its version and licences; the page outside is opened after a question. */
export function AboutSettings() {
  const { about, app } = useWords();
  const version = useSettings((state) => state.version);
  return (
    <div className={styles['about']}>
      <span className={styles['seal']} aria-hidden="true">
        {app.seal}
      </span>
      <h2 className={styles['name']}>{app.fullName}</h2>
      <p className={styles['version']}>{about.version(version)}</p>
      <p>{about.licence}</p>
      <p>{about.typefaces}</p>
      <p>{about.privacy}</p>
      <button
        type="button"
        className={`${button['solid']} ${styles['licence']}`}
        onClick={() => openLink(licence)}
      >
        {about.showLicence}
      </button>
    </div>
  );
}
