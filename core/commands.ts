/**
 * Every command as data: the menu, the toolbars, the key handler and the shortcut list read this
 * one list (ux.md 8). What a command is called stands in the catalogue of words under its id.
 */

/** A physical key (KeyboardEvent.code), so that a Chinese input mode cannot swallow a letter. */
export interface Key {
  readonly code: string;
  /** Ctrl on Windows and Linux, Cmd on macOS. */
  readonly mod?: true;
  readonly shift?: true;
  readonly alt?: true;
}

interface CommandData {
  /** The first is the one shown. */
  readonly keys: readonly Key[];
  /** Where macOS differs. */
  readonly macKeys?: readonly Key[];
  /** 'reading': acts only when no text field has the focus (WCAG 2.1.4 for single keys). */
  readonly scope: 'window' | 'reading';
  /** Acts again and again while its key is held. */
  readonly repeats?: true;
}

const digit = (n: 1 | 2 | 3 | 4 | 5): CommandData => ({
  keys: [{ code: `Digit${n}` }, { code: `Numpad${n}` }],
  scope: 'reading',
});

export const commands = {
  'mark-gamboge': digit(1),
  'mark-azurite': digit(2),
  'mark-malachite': digit(3),
  'mark-carmine': digit(4),
  'mark-violet': digit(5),
  'mark-highlight': { keys: [{ code: 'KeyH' }], scope: 'reading' },
  'mark-underline': { keys: [{ code: 'KeyU' }], scope: 'reading' },
  'mark-wavy': { keys: [{ code: 'KeyW' }], scope: 'reading' },
  'mark-strike': { keys: [{ code: 'KeyX' }], scope: 'reading' },
  comment: { keys: [{ code: 'KeyC' }], scope: 'reading' },
  'note-point': { keys: [{ code: 'KeyI' }], scope: 'reading' },
  'note-paragraph': { keys: [{ code: 'KeyP' }], scope: 'reading' },
  'edit-comment': { keys: [{ code: 'Enter' }], scope: 'reading' },
  'delete-annotation': { keys: [{ code: 'Delete' }, { code: 'Backspace' }], scope: 'reading' },
  'end-forth': { keys: [{ code: 'ArrowRight', shift: true }], scope: 'reading', repeats: true },
  'end-back': { keys: [{ code: 'ArrowLeft', shift: true }], scope: 'reading', repeats: true },
  'end-word-forth': {
    keys: [{ code: 'ArrowRight', shift: true, alt: true }],
    scope: 'reading',
    repeats: true,
  },
  'end-word-back': {
    keys: [{ code: 'ArrowLeft', shift: true, alt: true }],
    scope: 'reading',
    repeats: true,
  },
  'start-forth': {
    keys: [{ code: 'ArrowRight', shift: true, mod: true }],
    scope: 'reading',
    repeats: true,
  },
  'start-back': {
    keys: [{ code: 'ArrowLeft', shift: true, mod: true }],
    scope: 'reading',
    repeats: true,
  },
  'unite-marks': { keys: [{ code: 'KeyG' }], scope: 'reading' },
  'part-mark': { keys: [{ code: 'KeyG', shift: true }], scope: 'reading' },
  'quote-in-reflection': { keys: [{ code: 'KeyQ' }], scope: 'reading' },
  'move-annotation': { keys: [{ code: 'KeyM', shift: true }], scope: 'reading' },
  'next-paragraph': { keys: [{ code: 'KeyJ' }], scope: 'reading', repeats: true },
  'previous-paragraph': { keys: [{ code: 'KeyK' }], scope: 'reading', repeats: true },
  'select-sentence': { keys: [{ code: 'KeyS' }], scope: 'reading' },
  'shrink-sentence': { keys: [{ code: 'KeyS', shift: true }], scope: 'reading' },
  'caret-mode': { keys: [{ code: 'F7' }], scope: 'reading' },
  'next-annotation': { keys: [{ code: 'BracketRight' }], scope: 'reading', repeats: true },
  'previous-annotation': { keys: [{ code: 'BracketLeft' }], scope: 'reading', repeats: true },
  undo: { keys: [{ code: 'KeyZ', mod: true }], scope: 'window' },
  redo: {
    keys: [
      { code: 'KeyZ', mod: true, shift: true },
      { code: 'KeyY', mod: true },
    ],
    macKeys: [{ code: 'KeyZ', mod: true, shift: true }],
    scope: 'window',
  },
  find: { keys: [{ code: 'KeyF', mod: true }], scope: 'window' },
  'find-next': {
    keys: [{ code: 'F3' }, { code: 'KeyG', mod: true }],
    macKeys: [{ code: 'KeyG', mod: true }],
    scope: 'window',
    repeats: true,
  },
  'find-previous': {
    keys: [
      { code: 'F3', shift: true },
      { code: 'KeyG', mod: true, shift: true },
    ],
    macKeys: [{ code: 'KeyG', mod: true, shift: true }],
    scope: 'window',
    repeats: true,
  },
  'search-library': { keys: [{ code: 'KeyF', mod: true, shift: true }], scope: 'window' },
  import: { keys: [{ code: 'KeyO', mod: true }], scope: 'window' },
  'import-folder': { keys: [], scope: 'window' },
  'import-notes': { keys: [], scope: 'window' },
  export: { keys: [{ code: 'KeyE', mod: true }], scope: 'window' },
  print: { keys: [{ code: 'KeyP', mod: true }], scope: 'window' },
  'print-text': { keys: [{ code: 'KeyP', mod: true, shift: true }], scope: 'window' },
  'show-outline': { keys: [{ code: 'KeyO' }], scope: 'reading' },
  'show-library': { keys: [{ code: 'KeyL' }], scope: 'reading' },
  'toggle-sidebar': { keys: [{ code: 'KeyB' }], scope: 'reading' },
  'toggle-notebook': { keys: [{ code: 'KeyN' }], scope: 'reading' },
  'margin-view': { keys: [{ code: 'KeyM' }], scope: 'reading' },
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
  },
  'previous-essay': {
    keys: [{ code: 'PageUp', mod: true }],
    macKeys: [{ code: 'ArrowUp', mod: true, alt: true }],
    scope: 'window',
  },
  'open-bin': { keys: [], scope: 'window' },
  'new-edition': { keys: [], scope: 'window' },
  'other-encoding': { keys: [], scope: 'window' },
  'view-cut': { keys: [], scope: 'window' },
  'review-notes': { keys: [], scope: 'window' },
  'next-region': { keys: [{ code: 'F6' }], scope: 'window' },
  'previous-region': { keys: [{ code: 'F6', shift: true }], scope: 'window' },
} as const satisfies Record<string, CommandData>;

export type CommandId = keyof typeof commands;

export const commandIds = Object.keys(commands).filter((id): id is CommandId => id in commands);

export type Platform = 'linux' | 'mac' | 'windows';

/** A command's keys on a platform, the one to show first. */
export function keysOf(id: CommandId, platform: Platform): readonly Key[] {
  const data: CommandData = commands[id];
  return platform === 'mac' ? (data.macKeys ?? data.keys) : data.keys;
}

/** Where a command acts. */
export function scopeOf(id: CommandId): CommandData['scope'] {
  return commands[id].scope;
}

/** Whether holding its key carries a command out again and again. */
export function repeats(id: CommandId): boolean {
  const data: CommandData = commands[id];
  return data.repeats === true;
}

/** The part of a keyboard event that keys are matched on. */
export interface Press {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The command that a key press means, or null. Whether its scope allows it is the caller's part. */
export function commandFor(press: Press, platform: Platform): CommandId | null {
  const mod = platform === 'mac' ? press.metaKey : press.ctrlKey;
  const foreign = platform === 'mac' ? press.ctrlKey : press.metaKey;
  if (foreign) return null;
  const fits = (key: Key) =>
    key.code === press.code &&
    isMeant(press) &&
    (key.mod ?? false) === mod &&
    (key.shift ?? false) === press.shiftKey &&
    (key.alt ?? false) === press.altKey;
  return commandIds.find((id) => keysOf(id, platform).some(fits)) ?? null;
}

/** A digit of the number pad moves the caret instead where NumLock is off. */
function isMeant({ code, key }: Press): boolean {
  return !/^Numpad\d$/.test(code) || code.endsWith(key);
}

const acceleratorNames: Readonly<Record<string, string>> = {
  Equal: '=',
  Minus: '-',
  Comma: ',',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  BracketLeft: '[',
  BracketRight: ']',
};

/** A key as Electron's menus write it, such as "CmdOrCtrl+Shift+Z". */
export function accelerator(key: Key): string {
  const name = acceleratorNames[key.code] ?? key.code.replace(/^(Key|Digit)/, '');
  return [
    ...(key.mod ? ['CmdOrCtrl'] : []),
    ...(key.alt ? ['Alt'] : []),
    ...(key.shift ? ['Shift'] : []),
    name,
  ].join('+');
}

const labels: Readonly<Record<string, string>> = {
  ...acceleratorNames,
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** A command's first key as people read it: Ctrl+Shift+Z, on macOS ⇧⌘Z. */
export function keyLabel(id: CommandId, platform: Platform): string {
  const [key] = keysOf(id, platform);
  if (key === undefined) return '';
  const name = labels[key.code] ?? key.code.replace(/^(Key|Digit)/, '');
  if (platform === 'mac') {
    return `${key.alt ? '⌥' : ''}${key.shift ? '⇧' : ''}${key.mod ? '⌘' : ''}${name}`;
  }
  return [
    ...(key.mod ? ['Ctrl'] : []),
    ...(key.alt ? ['Alt'] : []),
    ...(key.shift ? ['Shift'] : []),
    name,
  ].join('+');
}
