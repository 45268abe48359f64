import { pigments } from '../../core/annotation/pigment';
import { longestPigmentName } from '../../core/settings';
import { wordsIn } from '../../core/words/words';
import { useWords } from '../i18n/use-words';
import { changeSettings, useSettings } from '../state/settings-store';
import { Switch } from '../ui/Switch';
import { TextField } from '../ui/TextField';
import { SignatureSettings } from './SignatureSettings';
import styles from './mark-settings.module.css';

/** 标注: what the reader calls the five colours, and whether each has a line of its own. */
export function MarkSettings() {
  const { settings: words } = useWords();
  const { pigmentNames, linePatterns, language } = useSettings((state) => state.settings);
  const usual = wordsIn(language).pigments;
  return (
    <>
      <section className={styles['section']} aria-labelledby="pigment-names">
        <h2 className={styles['heading']} id="pigment-names">
          {words.pigmentNames}
        </h2>
        <p className={styles['more']}>{words.pigmentNamesMore}</p>
        <div className={styles['names']}>
          {pigments.map((pigment, index) => (
            <div key={pigment} className={styles['name']} data-pigment={pigment}>
              <i className={styles['swatch']} aria-hidden="true">
                {index + 1}
              </i>
              <TextField
                label={words.pigmentLabels[pigment]}
                value={pigmentNames[pigment]}
                placeholder={usual[pigment]}
                most={longestPigmentName}
                onChange={(name) =>
                  changeSettings({ pigmentNames: { ...pigmentNames, [pigment]: name } })
                }
              />
            </div>
          ))}
        </div>
      </section>
      <section className={styles['section']} aria-labelledby="mark-drawing">
        <h2 className={styles['heading']} id="mark-drawing">
          {words.appearanceOfMarks}
        </h2>
        <Switch
          label={words.linePatterns}
          more={words.linePatternsMore}
          checked={linePatterns}
          onChange={(on) => changeSettings({ linePatterns: on })}
        />
      </section>
      <SignatureSettings />
    </>
  );
}
