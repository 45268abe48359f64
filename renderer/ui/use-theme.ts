import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { Settings } from '../../core/settings';
import { useSettings } from '../state/settings-store';

/** The three looks that tokens.css has; 跟随系统 becomes one of two (ux.md 5.1). */
export type Look = 'light' | 'sepia' | 'dark';

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

/** ux.md 4.3: 紧, 适中, 宽 */
const lineHeights: Readonly<Record<Settings['lineHeight'], string>> = {
  tight: '1.6',
  normal: '1.8',
  loose: '2',
};

/** Puts theme, language and the essay's type on the root, where every style sheet finds them. */
export function useTheme(): void {
  const settings = useSettings((state) => state.settings);
  const platform = useSettings((state) => state.platform);
  const dark = useSyncExternalStore(watchSystem, () => darkSystem.matches);
  const look = lookOf(settings.theme, dark);

  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement;
    dataset['theme'] = look;
    dataset['platform'] = platform;
    document.documentElement.lang = settings.language;
    style.setProperty('--text-size', `${settings.textSize}px`);
    style.setProperty('--line-height', lineHeights[settings.lineHeight]);
    style.setProperty('--measure', String(settings.measure));
    style.setProperty('--body-face', `var(--${settings.typeface})`);
    style.setProperty('--text-align', settings.alignment === 'justified' ? 'justify' : 'start');
  }, [look, platform, settings]);
}

function lookOf(theme: Settings['theme'], dark: boolean): Look {
  if (theme !== 'system') return theme;
  return dark ? 'dark' : 'light';
}

function watchSystem(changed: () => void): () => void {
  darkSystem.addEventListener('change', changed);
  return () => darkSystem.removeEventListener('change', changed);
}
