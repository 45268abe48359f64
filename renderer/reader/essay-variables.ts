import type { CSSProperties } from 'react';
import type { Settings } from '../../core/settings';

const lineHeights = { tight: 1.6, normal: 1.8, loose: 2 } as const;
const alignments = { justified: 'justify', start: 'start' } as const;

/**
 * The reader's choices as the essay's custom properties. They stand on the sheet itself, so that
 * they change in the same commit in which the place is held.
 */
export function essayVariables(settings: Settings): CSSProperties {
  return {
    '--text-size': `${settings.textSize}px`,
    '--line-height': lineHeights[settings.lineHeight],
    '--body-face': `var(--${settings.typeface})`,
    '--text-align': alignments[settings.alignment],
  };
}
