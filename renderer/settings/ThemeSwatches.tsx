import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';
import type { Theme } from '../../core/settings';
import { themes } from '../../core/settings';
import { useWords } from '../i18n/use-words';
import { changeSettings } from '../state/settings-store';
import styles from './theme-swatches.module.css';

/** The looks that a swatch shows: 跟随系统 is either of two. */
const looks: Readonly<Record<Theme, readonly Exclude<Theme, 'system'>[]>> = {
  light: ['light'],
  sepia: ['sepia'],
  dark: ['dark'],
  system: ['light', 'dark'],
};

/** The four themes as small papers, each drawn in its own tokens. */
export function ThemeSwatches({ theme }: { readonly theme: Theme }) {
  const { appearance } = useWords();
  const id = useId();
  return (
    <div>
      <div id={id} className={styles['label']}>
        {appearance.theme}
      </div>
      <RadioGroup<Theme>
        className={styles['row']}
        aria-labelledby={id}
        value={theme}
        onValueChange={(chosen) => changeSettings({ theme: chosen })}
      >
        {themes.map((value) => (
          <Radio.Root<Theme>
            key={value}
            value={value}
            className={styles['swatch']}
            aria-label={appearance.themes[value]}
          >
            <span className={styles['paper']} aria-hidden="true">
              {looks[value].map((look) => (
                <span key={look} className={styles['half']} data-theme={look}>
                  {appearance.themeSample}
                </span>
              ))}
            </span>
            <span aria-hidden="true">{appearance.themes[value]}</span>
          </Radio.Root>
        ))}
      </RadioGroup>
    </div>
  );
}
