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
}

/** renderer/index.html as it is built: what stands there for every frame. */
const root = '<html lang="zh-CN">';
const name = /眉批/gu;

/** The page's HTML with theme, language and platform on its root, so that no script needs to run before it is drawn. */
export function framed(html: string, frame: FirstFrame): string {
  const { language, theme, platform, systemIsDark } = frame;
  const look = theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme;
  return html
    .replace(root, `<html lang="${language}" data-theme="${look}" data-platform="${platform}">`)
    .replace(name, wordsIn(language).app.name);
}
