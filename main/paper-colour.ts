import { assertNever } from '../core/result';
import type { Theme } from '../core/settings';

/** What the window shows before and around the page (ux.md 5.1). */
export interface PaperColours {
  readonly paper: string;
  /** Of the title bar. */
  readonly desk: string;
  /** Of the window's buttons on it: ink2. */
  readonly symbols: string;
}

const light: PaperColours = { paper: '#FCFBF7', desk: '#F3F0EA', symbols: '#5C564C' };
const sepia: PaperColours = { paper: '#F4EAD5', desk: '#E9DDC4', symbols: '#604F39' };
const dark: PaperColours = { paper: '#1D1B19', desk: '#161412', symbols: '#AFA89D' };

/** A theme's colours; 跟随系统 is 纸白 or 夜墨. */
export function paperColours(theme: Theme, systemIsDark: boolean): PaperColours {
  switch (theme) {
    case 'light':
      return light;
    case 'sepia':
      return sepia;
    case 'dark':
      return dark;
    case 'system':
      return systemIsDark ? dark : light;
    default:
      return assertNever(theme);
  }
}
