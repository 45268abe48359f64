import { scripts } from '../../core/script/script';
import type { Settings } from '../../core/settings';
import { paragraphStyles } from '../../core/settings';
import { useWords } from '../i18n/use-words';
import { useScript } from '../state/script-store';
import { changeSettings, useSettings } from '../state/settings-store';
import { chineseLine, essayVariables } from '../ui/essay-variables';
import { Segmented } from '../ui/Segmented';
import { AppearanceChoices } from './AppearanceChoices';
import styles from './look-settings.module.css';

/** px that the sample's lines have, and how many of them stay whole: none is cut through. */
const sampleRoom = 104;
const linesOf = (settings: Settings): number =>
  Math.max(1, Math.floor(sampleRoom / chineseLine(settings)));

/** 外观: all that 阅读外观 has, and how paragraphs stand, over a sample that shows each choice at once. */
export function LookSettings() {
  const { appearance: words } = useWords();
  const settings = useSettings((state) => state.settings);
  const conversion = useScript((state) => state.conversion);
  return (
    <div className={styles['settings']}>
      <figure className={styles['sample']} aria-label={words.sample}>
        <div
          className={styles['text']}
          lang="zh-CN"
          style={{ ...essayVariables(settings, 'zh-CN'), '--lines': linesOf(settings) }}
        >
          {words.sampleText.map((paragraph) => (
            <p key={paragraph}>
              {conversion?.to === 'traditional' ? conversion.convert(paragraph) : paragraph}
            </p>
          ))}
        </div>
      </figure>
      <AppearanceChoices />
      <Segmented
        label={words.paragraphs}
        value={settings.paragraphs}
        options={paragraphStyles.map((value) => ({ value, label: words.paragraphStyles[value] }))}
        onChange={(paragraphs) => changeSettings({ paragraphs })}
      />
      <Segmented
        label={words.script}
        more={words.scriptMore}
        value={settings.script}
        options={scripts.map((value) => ({ value, label: words.scripts[value] }))}
        onChange={(script) => changeSettings({ script })}
      />
    </div>
  );
}
