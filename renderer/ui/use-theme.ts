import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { Settings } from '../../core/settings';
import { useSettings } from '../state/settings-store';

/** The three looks that tokens.css has; 跟随系统 becomes one of two (ux.md 5.1). */
type Look = 'light' | 'sepia' | 'dark';

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

/** Puts theme and language on the root, where every style sheet finds them. */
export function useTheme(): void {
  const theme = useSettings((state) => state.settings.theme);
  const language = useSettings((state) => state.settings.language);
  const platform = useSettings((state) => state.platform);
  const dark = useSyncExternalStore(watchSystem, () => darkSystem.matches);
  const look = lookOf(theme, dark);

  useLayoutEffect(() => {
    putOnRoot('data-theme', look);
    putOnRoot('data-platform', platform);
    putOnRoot('lang', language);
  }, [look, platform, language]);
}

/** The page comes with what its first frame needs: said once more, all of it would be styled once more. */
function putOnRoot(name: string, value: string): void {
  const root = document.documentElement;
  if (root.getAttribute(name) !== value) root.setAttribute(name, value);
}

function lookOf(theme: Settings['theme'], dark: boolean): Look {
  if (theme !== 'system') return theme;
  return dark ? 'dark' : 'light';
}

function watchSystem(changed: () => void): () => void {
  darkSystem.addEventListener('change', changed);
  return () => darkSystem.removeEventListener('change', changed);
}
