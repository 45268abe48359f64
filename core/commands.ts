import type { Key, Platform } from './keys';

/**
 * Every command as data: the menu, the toolbars, the key handler and the shortcut list read this
 * one list (ux.md 8). What a command is called stands in the catalogue of words under its id.
 */

/** 'essay': one on show. 'passage': words selected, or an active annotation. 'annotation': an active one. */
export type Need = 'essay' | 'passage' | 'annotation';

interface CommandData {
  /** The first is the one shown. */
  readonly keys: readonly Key[];
  /** Where macOS differs. */
  readonly macKeys?: readonly Key[];
  /** 'reading': acts only when no text field has the focus (WCAG 2.1.4 for single keys). */
  readonly scope: 'window' | 'reading';
  /** Acts again and again while its key is held. */
  readonly repeats?: true;
  /** Without which it has nothing to do; no entry: it always has. */
  readonly needs?: Need;
}

const digit = (n: 1 | 2 | 3 | 4 | 5): CommandData => ({
  keys: [{ code: `Digit${n}` }, { code: `Numpad${n}` }],
  scope: 'reading',
  needs: 'passage',
});

export const commands = {
  'mark-gamboge': digit(1),
  'mark-azurite': digit(2),
  'mark-malachite': digit(3),
  'mark-carmine': digit(4),
  'mark-violet': digit(5),
  'mark-highlight': { keys: [{ code: 'KeyH' }], scope: 'reading', needs: 'passage' },
  'mark-underline': { keys: [{ code: 'KeyU' }], scope: 'reading', needs: 'passage' },
  'mark-wavy': { keys: [{ code: 'KeyW' }], scope: 'reading', needs: 'passage' },
  'mark-strike': { keys: [{ code: 'KeyX' }], scope: 'reading', needs: 'passage' },
  comment: { keys: [{ code: 'KeyC' }], scope: 'reading', needs: 'passage' },
  'note-point': { keys: [{ code: 'KeyI' }], scope: 'reading', needs: 'essay' },
  'note-paragraph': { keys: [{ code: 'KeyP' }], scope: 'reading', needs: 'essay' },
  'edit-comment': { keys: [{ code: 'Enter' }], scope: 'reading', needs: 'annotation' },
  'delete-annotation': {
    keys: [{ code: 'Delete' }, { code: 'Backspace' }],
    scope: 'reading',
    needs: 'annotation',
  },
  'end-forth': {
    keys: [{ code: 'ArrowRight', shift: true }],
    scope: 'reading',
    needs: 'annotation',
    repeats: true,
  },
  'end-back': {
    keys: [{ code: 'ArrowLeft', shift: true }],
    scope: 'reading',
    needs: 'annotation',
    repeats: true,
  },
  'end-word-forth': {
    keys: [{ code: 'ArrowRight', shift: true, alt: true }],
    scope: 'reading',
    needs: 'annotation',
    repeats: true,
  },
  'end-word-back': {
    keys: [{ code: 'ArrowLeft', shift: true, alt: true }],
    scope: 'reading',
    needs: 'annotation',
    repeats: true,
  },
  'start-forth': {
    keys: [{ code: 'ArrowRight', shift: true, mod: true }],
    scope: 'reading',
    needs: 'annotation',
    repeats: true,
  },
  'start-back': {
    keys: [{ code: 'ArrowLeft', shift: true, mod: true }],
    scope: 'reading',
    needs: 'annotation',
    repeats: true,
  },
  'unite-marks': { keys: [{ code: 'KeyG' }], scope: 'reading', needs: 'annotation' },
  'part-mark': { keys: [{ code: 'KeyG', shift: true }], scope: 'reading', needs: 'annotation' },
  'quote-in-reflection': { keys: [{ code: 'KeyQ' }], scope: 'reading', needs: 'annotation' },
  'move-annotation': {
    keys: [{ code: 'KeyM', shift: true }],
    scope: 'reading',
    needs: 'annotation',
  },
  'next-paragraph': { keys: [{ code: 'KeyJ' }], scope: 'reading', needs: 'essay', repeats: true },
  'previous-paragraph': {
    keys: [{ code: 'KeyK' }],
    scope: 'reading',
    needs: 'essay',
    repeats: true,
  },
  'select-sentence': { keys: [{ code: 'KeyS' }], scope: 'reading', needs: 'essay' },
  'shrink-sentence': { keys: [{ code: 'KeyS', shift: true }], scope: 'reading', needs: 'essay' },
  'caret-mode': { keys: [{ code: 'F7' }], scope: 'window', needs: 'essay' },
  'next-annotation': {
    keys: [{ code: 'BracketRight' }],
    scope: 'reading',
    needs: 'essay',
    repeats: true,
  },
  'previous-annotation': {
    keys: [{ code: 'BracketLeft' }],
    scope: 'reading',
    needs: 'essay',
    repeats: true,
  },
  undo: { keys: [{ code: 'KeyZ', mod: true }], scope: 'window' },
  redo: {
    keys: [
      { code: 'KeyZ', mod: true, shift: true },
      { code: 'KeyY', mod: true },
    ],
    macKeys: [{ code: 'KeyZ', mod: true, shift: true }],
    scope: 'window',
  },
  'command-palette': { keys: [{ code: 'KeyK', mod: true }], scope: 'window' },
  find: { keys: [{ code: 'KeyF', mod: true }], scope: 'window', needs: 'essay' },
  'find-next': {
    keys: [{ code: 'F3' }, { code: 'KeyG', mod: true }],
    macKeys: [{ code: 'KeyG', mod: true }],
    scope: 'window',
    needs: 'essay',
    repeats: true,
  },
  'find-previous': {
    keys: [
      { code: 'F3', shift: true },
      { code: 'KeyG', mod: true, shift: true },
    ],
    macKeys: [{ code: 'KeyG', mod: true, shift: true }],
    scope: 'window',
    needs: 'essay',
    repeats: true,
  },
  'search-library': { keys: [{ code: 'KeyF', mod: true, shift: true }], scope: 'window' },
  'new-window': { keys: [{ code: 'KeyN', mod: true, shift: true }], scope: 'window' },
  import: { keys: [{ code: 'KeyO', mod: true }], scope: 'window' },
  'import-folder': { keys: [], scope: 'window' },
  'import-notes': { keys: [], scope: 'window' },
  export: { keys: [{ code: 'KeyE', mod: true }], scope: 'window', needs: 'essay' },
  print: { keys: [{ code: 'KeyP', mod: true }], scope: 'window', needs: 'essay' },
  'print-text': {
    keys: [{ code: 'KeyP', mod: true, shift: true }],
    scope: 'window',
    needs: 'essay',
  },
  'show-outline': { keys: [{ code: 'KeyO' }], scope: 'reading' },
  'show-library': { keys: [{ code: 'KeyL' }], scope: 'reading' },
  'toggle-sidebar': { keys: [{ code: 'KeyB' }], scope: 'reading' },
  'toggle-notebook': { keys: [{ code: 'KeyN' }], scope: 'reading', needs: 'essay' },
  'margin-view': { keys: [{ code: 'KeyM' }], scope: 'reading', needs: 'essay' },
  'sentence-focus': { keys: [{ code: 'KeyF' }], scope: 'reading', needs: 'essay' },
  'script-original': { keys: [], scope: 'window', needs: 'essay' },
  'script-simplified': { keys: [], scope: 'window', needs: 'essay' },
  'script-traditional': { keys: [], scope: 'window', needs: 'essay' },
  'full-screen': { keys: [{ code: 'F11' }], macKeys: [], scope: 'window' },
  appearance: { keys: [{ code: 'Comma', mod: true, shift: true }], scope: 'window' },
  settings: { keys: [{ code: 'Comma', mod: true }], scope: 'window' },
  'text-larger': {
    keys: [
      { code: 'Equal', mod: true },
      { code: 'Equal', mod: true, shift: true },
      { code: 'NumpadAdd', mod: true },
    ],
    scope: 'window',
    repeats: true,
  },
  'text-smaller': {
    keys: [
      { code: 'Minus', mod: true },
      { code: 'NumpadSubtract', mod: true },
    ],
    scope: 'window',
    repeats: true,
  },
  'text-reset': {
    keys: [
      { code: 'Digit0', mod: true },
      { code: 'Numpad0', mod: true },
    ],
    scope: 'window',
  },
  back: {
    keys: [{ code: 'ArrowLeft', alt: true }],
    macKeys: [{ code: 'BracketLeft', mod: true }],
    scope: 'window',
  },
  forward: {
    keys: [{ code: 'ArrowRight', alt: true }],
    macKeys: [{ code: 'BracketRight', mod: true }],
    scope: 'window',
  },
  'next-essay': {
    keys: [{ code: 'PageDown', mod: true }],
    macKeys: [{ code: 'ArrowDown', mod: true, alt: true }],
    scope: 'window',
    needs: 'essay',
  },
  'previous-essay': {
    keys: [{ code: 'PageUp', mod: true }],
    macKeys: [{ code: 'ArrowUp', mod: true, alt: true }],
    scope: 'window',
    needs: 'essay',
  },
  'open-bin': { keys: [], scope: 'window' },
  'new-edition': { keys: [], scope: 'window', needs: 'essay' },
  'other-encoding': { keys: [], scope: 'window', needs: 'essay' },
  'view-cut': { keys: [], scope: 'window', needs: 'essay' },
  'review-notes': { keys: [], scope: 'window', needs: 'essay' },
  shortcuts: { keys: [{ code: 'F1' }, { code: 'Slash', shift: true }], scope: 'window' },
  'app-menu': { keys: [{ code: 'F10' }], macKeys: [], scope: 'window' },
  'next-region': { keys: [{ code: 'F6' }], scope: 'window' },
  'previous-region': { keys: [{ code: 'F6', shift: true }], scope: 'window' },
} as const satisfies Record<string, CommandData>;

export type CommandId = keyof typeof commands;

export const commandIds = Object.keys(commands).filter((id): id is CommandId => id in commands);

/** The keys that a command comes with on a platform, the one to show first. */
export function usualKeysOf(id: CommandId, platform: Platform): readonly Key[] {
  const data: CommandData = commands[id];
  return platform === 'mac' ? (data.macKeys ?? data.keys) : data.keys;
}

/** Where a command acts. */
export function scopeOf(id: CommandId): CommandData['scope'] {
  return commands[id].scope;
}

/** What a command needs to have something to do; null where it always has. */
export function needOf(id: CommandId): Need | null {
  const data: CommandData = commands[id];
  return data.needs ?? null;
}

/** Whether holding its key carries a command out again and again. */
export function repeats(id: CommandId): boolean {
  const data: CommandData = commands[id];
  return data.repeats === true;
}
