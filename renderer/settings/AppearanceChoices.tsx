import {
  alignments,
  largestText,
  lineHeights,
  marginViews,
  measures,
  smallestText,
  typefaces,
} from '../../core/settings';
import { useWords } from '../i18n/use-words';
import { changeSettings, useSettings } from '../state/settings-store';
import { usePage } from '../text/page-store';
import { Segmented } from '../ui/Segmented';
import { Slider } from '../ui/Slider';
import { Switch } from '../ui/Switch';
import styles from './appearance.module.css';
import { LocalFaces } from './LocalFaces';
import { ThemeSwatches } from './ThemeSwatches';

/** What 阅读外观 and 设置 → 外观 offer; each choice acts at once and keeps the reader's place (ux.md 7.16). */
export function AppearanceChoices() {
  const { appearance: words, app } = useWords();
  const settings = useSettings((state) => state.settings);
  const room = usePage(({ column, measure }) => (column === null ? Infinity : measure));
  return (
    <>
      <ThemeSwatches theme={settings.theme} />
      <Segmented
        label={words.typeface}
        value={settings.localFace === null ? settings.typeface : null}
        options={typefaces.map((value) => ({
          value,
          label: words.typefaces[value],
          family: `var(--${value})`,
        }))}
        onChange={(typeface) => changeSettings({ typeface, localFace: null })}
      />
      <LocalFaces face={settings.localFace} bundled={words.typefaces[settings.typeface]} />
      <Slider
        label={words.textSize}
        min={smallestText}
        max={largestText}
        value={settings.textSize}
        shown={String(settings.textSize)}
        glyph={app.appearanceGlyph}
        onChange={(textSize) => changeSettings({ textSize })}
      />
      <Segmented
        label={words.measure}
        instead={room < settings.measure ? words.measureNow(room) : null}
        value={settings.measure}
        options={measures.map((value) => ({ value, label: String(value) }))}
        onChange={(measure) => changeSettings({ measure })}
      />
      <div className={styles['pair']}>
        <Segmented
          label={words.lineHeight}
          value={settings.lineHeight}
          options={lineHeights.map((value) => ({ value, label: words.lineHeights[value] }))}
          onChange={(lineHeight) => changeSettings({ lineHeight })}
        />
        <Segmented
          label={words.alignment}
          value={settings.alignment}
          options={alignments.map((value) => ({ value, label: words.alignments[value] }))}
          onChange={(alignment) => changeSettings({ alignment })}
        />
      </div>
      <Segmented
        label={words.marginView}
        value={settings.marginView}
        options={marginViews.map((value) => ({ value, label: words.marginViews[value] }))}
        onChange={(marginView) => changeSettings({ marginView })}
      />
      <div className={styles['switches']}>
        <Switch
          label={words.standardPunctuation}
          more={words.standardPunctuationMore}
          checked={settings.standardPunctuation}
          onChange={(standardPunctuation) => changeSettings({ standardPunctuation })}
        />
      </div>
    </>
  );
}
