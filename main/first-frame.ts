import type { Platform } from '../core/keys';
import type { Settings } from '../core/settings';
import { wordsIn } from '../core/words/words';

/** What a page needs to know to draw its first frame as all that follow. */
export interface FirstFrame {
  readonly language: Settings['language'];
  readonly theme: Settings['theme'];
  readonly platform: Platform;
  /** What 跟随系统 comes to. */
  readonly systemIsDark: boolean;
  /** The essay that is read on in it; null where none is. */
  readonly lastEssay: Settings['lastEssay'];
  readonly typeface: Settings['typeface'];
  /** A typeface of the computer, which is there without being read; null where `typeface` is taken. */
  readonly localFace: Settings['localFace'];
}

/** renderer/index.html as it is built: what stands there for every frame. */
const root = '<html lang="zh-CN">';
const name = /眉批/gu;

/**
 * The page's HTML with theme, language and platform on its root, so that no script needs to run before it
 * is drawn; with the typeface too that is read while the script is, where an essay is read on.
 */
export function framed(html: string, frame: FirstFrame): string {
  const { language, theme, platform, systemIsDark } = frame;
  const look = theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme;
  const said = `lang="${language}" data-theme="${look}" data-platform="${platform}"`;
  const face = frame.lastEssay === null || frame.localFace !== null ? null : frame.typeface;
  return html
    .replace(root, `<html ${said}${face === null ? '' : ` data-face="${face}"`}>`)
    .replace(name, wordsIn(language).app.name);
}
