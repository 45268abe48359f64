import type { CSSProperties } from 'react';
import type { TextLanguage } from '../../core/document/language';
import { isLettered } from '../../core/document/language';
import { cssString } from '../../core/local-face';
import type { Settings } from '../../core/settings';

const alignments = { justified: 'justify', start: 'start' } as const;

/** Chinese (ux.md 4.3): an indent of two characters, or a line's gap. */
const chinese = {
  lineHeights: { tight: 1.6, normal: 1.8, loose: 2 },
  indents: { indent: '2em', gap: '0' },
  gaps: { indent: '0.45em', gap: 'calc(var(--line-height) * 1em)' },
  letter: 1,
} as const;

/** Letters are lower than 字, and narrower: half an em and less on the average. */
const lettered = {
  lineHeights: { tight: 1.42, normal: 1.58, loose: 1.8 },
  indents: { indent: '1.4em', gap: '0' },
  gaps: { indent: '0.1em', gap: 'calc(var(--line-height) * 0.8em)' },
  letter: 0.47,
} as const;

/** Height of a line of Chinese as the reader has it, in px. */
export function chineseLine({ textSize, lineHeight }: Settings): number {
  return textSize * chinese.lineHeights[lineHeight];
}

/**
 * The reader's choices as the essay's custom properties. They stand on the sheet itself, so that
 * they change in the same commit in which the place is held.
 */
export function essayVariables(settings: Settings, language: TextLanguage): CSSProperties {
  const rules = isLettered(language) ? lettered : chinese;
  return {
    '--text-size': `${settings.textSize}px`,
    '--line-height': rules.lineHeights[settings.lineHeight],
    '--body-face': facesFor(settings, isLettered(language)),
    '--text-align': alignments[settings.alignment],
    '--indent': rules.indents[settings.paragraphs],
    '--paragraph-gap': rules.gaps[settings.paragraphs],
    '--letter': rules.letter,
  };
}

/**
 * The body's families: the computer's own face before the app's. The marks that both scripts have, such
 * as “ ” — …, are as wide as the text wants them, whatever the face draws.
 */
function facesFor({ typeface, localFace }: Settings, isInLetters: boolean): string {
  const own = `var(--${isInLetters ? 'lettered-' : ''}${typeface})`;
  if (localFace === null) return own;
  const others = `${cssString(localFace.family)}, ${own}`;
  if (localFace.hasHan !== isInLetters) return others;
  return `var(--${isInLetters ? 'narrow' : 'wide'}-marks), ${others}`;
}
