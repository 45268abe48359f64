import { languages } from '../../core/settings';
import { useWords } from '../i18n/use-words';
import { changeSettings, useSettings } from '../state/settings-store';
import { Segmented } from '../ui/Segmented';
import styles from './data-section.module.css';

/** 语言 of the interface; essays and the reader's own words stay as they are. */
export function LanguageSettings() {
  const { settings: words, languages: names } = useWords();
  const language = useSettings((state) => state.settings.language);
  return (
    <div className={styles['section']}>
      <Segmented
        label={words.language}
        value={language}
        options={languages.map((value) => ({ value, label: names[value] }))}
        onChange={(chosen) => changeSettings({ language: chosen })}
      />
      <p className={styles['more']}>{words.languageMore}</p>
    </div>
  );
}
