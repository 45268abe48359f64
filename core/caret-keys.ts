import type { Platform, Press } from './keys';
import type { Motion } from './document/motions';

/** By what a key moves the caret; by lines and screens only the page can, which knows the layout. */
type KeyMotion = Motion | LayoutMotion;

/** 'line-edge' is the beginning or end of the line as it is laid out. */
export type LayoutMotion = 'line' | 'line-edge' | 'screen';

export interface CaretMove {
  readonly by: KeyMotion;
  readonly step: 1 | -1;
  /** Whether what lies between is selected. */
  readonly extending: boolean;
}

/** What a key does by itself, and held with the keys named; no entry: nothing. */
interface KeyMotions {
  readonly step: 1 | -1;
  readonly plain: KeyMotion;
  readonly mod?: KeyMotion;
  readonly alt?: KeyMotion;
  readonly modAlt?: KeyMotion;
}

const sideways = { plain: 'grapheme', mod: 'word' } as const;
const upright = { plain: 'line', mod: 'paragraph', alt: 'sentence' } as const;
const edges = { plain: 'line-edge', mod: 'essay', alt: 'edge' } as const;
/** On macOS the arrows go by word and paragraph with Option, to the edges with Cmd. */
const macSideways = {
  plain: 'grapheme',
  mod: 'line-edge',
  alt: 'word',
  modAlt: 'sentence',
} as const;
const macUpright = { plain: 'line', mod: 'essay', alt: 'paragraph' } as const;

const screens: Readonly<Record<string, KeyMotions>> = {
  PageUp: { step: -1, plain: 'screen' },
  PageDown: { step: 1, plain: 'screen' },
};

const motionsOf: Readonly<Record<'mac' | 'other', Readonly<Record<string, KeyMotions>>>> = {
  other: {
    ArrowLeft: { step: -1, ...sideways },
    ArrowRight: { step: 1, ...sideways },
    ArrowUp: { step: -1, ...upright },
    ArrowDown: { step: 1, ...upright },
    Home: { step: -1, ...edges },
    End: { step: 1, ...edges },
    ...screens,
  },
  mac: {
    ArrowLeft: { step: -1, ...macSideways },
    ArrowRight: { step: 1, ...macSideways },
    ArrowUp: { step: -1, ...macUpright },
    ArrowDown: { step: 1, ...macUpright },
    Home: { step: -1, ...edges },
    End: { step: 1, ...edges },
    ...screens,
  },
};

/** How a key press moves the caret in the text (F7), or null where it does not. */
export function caretMoveFor(press: Press, platform: Platform): CaretMove | null {
  const isMac = platform === 'mac';
  const mod = isMac ? press.metaKey : press.ctrlKey;
  if (isMac ? press.ctrlKey : press.metaKey) return null;
  const motions = motionsOf[isMac ? 'mac' : 'other'][press.key];
  if (motions === undefined) return null;
  const held = mod ? (press.altKey ? 'modAlt' : 'mod') : press.altKey ? 'alt' : 'plain';
  const by = motions[held];
  return by === undefined ? null : { by, step: motions.step, extending: press.shiftKey };
}
