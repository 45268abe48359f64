import type { CSSProperties } from 'react';
import type { Settings } from '../../core/settings';

const lineHeights = { tight: 1.6, normal: 1.8, loose: 2 } as const;
const alignments = { justified: 'justify', start: 'start' } as const;
/** ux.md 4.3: an indent of two characters, or a line's gap. */
const indents = { indent: '2em', gap: '0' } as const;
const gaps = { indent: '0.45em', gap: 'calc(var(--line-height) * 1em)' } as const;

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
    '--indent': indents[settings.paragraphs],
    '--paragraph-gap': gaps[settings.paragraphs],
  };
}
