/** A physical key (KeyboardEvent.code), so that a Chinese input mode cannot swallow a letter. */
export interface Key {
  readonly code: string;
  /** Ctrl on Windows and Linux, Cmd on macOS. */
  readonly mod?: true;
  readonly shift?: true;
  readonly alt?: true;
}

export type Platform = 'linux' | 'mac' | 'windows';

/** The part of a keyboard event that keys are matched on. */
export interface Press {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether a press is this key, with just the keys held that it names. */
export function isPressOf(key: Key, press: Press, platform: Platform): boolean {
  const mod = platform === 'mac' ? press.metaKey : press.ctrlKey;
  const foreign = platform === 'mac' ? press.ctrlKey : press.metaKey;
  return (
    !foreign &&
    key.code === press.code &&
    isMeant(press) &&
    (key.mod ?? false) === mod &&
    (key.shift ?? false) === press.shiftKey &&
    (key.alt ?? false) === press.altKey
  );
}

/** A digit of the number pad moves the caret instead where NumLock is off. */
function isMeant({ code, key }: Press): boolean {
  return !/^Numpad\d$/.test(code) || code.endsWith(key);
}

/** The keys that a command can have: those that Electron's menus have a name for. */
export const keyCode =
  /^(Key[A-Z]|Digit\d|Numpad(\d|Add|Subtract)|F([1-9]|1\d|2[0-4])|Arrow(Up|Down|Left|Right)|Bracket(Left|Right)|Page(Up|Down)|Equal|Minus|Comma|Period|Slash|Backslash|Semicolon|Quote|Backquote|Home|End|Insert|Delete|Backspace|Enter|Space)$/;

/** The key of a press, or null where no command can have it, as while only Ctrl is down. */
export function keyOf(press: Press, platform: Platform): Key | null {
  const mod = platform === 'mac' ? press.metaKey : press.ctrlKey;
  const foreign = platform === 'mac' ? press.ctrlKey : press.metaKey;
  if (foreign || !keyCode.test(press.code)) return null;
  return {
    code: press.code,
    ...(mod ? { mod } : {}),
    ...(press.shiftKey ? { shift: true } : {}),
    ...(press.altKey ? { alt: true } : {}),
  };
}

export function isSameKey(a: Key, b: Key): boolean {
  return a.code === b.code && a.mod === b.mod && a.shift === b.shift && a.alt === b.alt;
}

/**
 * Whether a key writes something in a text field: alone, with Shift, with Option on macOS, and with
 * Ctrl and Alt elsewhere, which is AltGr.
 */
export function typesLetter({ code, mod, alt }: Key, platform: Platform): boolean {
  const writes =
    /^(Key|Digit|Numpad|Bracket|Equal|Minus|Comma|Period|Slash|Backslash|Semicolon|Quote|Backquote|Space)/;
  if (!writes.test(code)) return false;
  return platform === 'mac' ? mod !== true : mod === alt;
}

/** Whether a key moves in a text or scrolls it, alone or with others held. */
export function movesCaret({ code, mod, alt }: Key): boolean {
  if (code === 'Space') return mod === undefined && alt === undefined;
  return /^(Arrow|Page|Home$|End$)/.test(code);
}

const acceleratorNames: Readonly<Record<string, string>> = {
  NumpadAdd: 'numadd',
  NumpadSubtract: 'numsub',
  Equal: '=',
  Minus: '-',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  BracketLeft: '[',
  BracketRight: ']',
};

/** A code without what says only of which kind it is. */
function nameOf(code: string): string {
  return code.replace(/^(Key|Digit)/, '').replace(/^Numpad/, 'Num ');
}

/** A key as Electron's menus write it, such as "CmdOrCtrl+Shift+Z". */
export function accelerator(key: Key): string {
  const name = acceleratorNames[key.code] ?? nameOf(key.code).replace('Num ', 'num');
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
  NumpadAdd: 'Num +',
  NumpadSubtract: 'Num -',
};

/** A key as people read it: Ctrl+Shift+Z, on macOS ⇧⌘Z. */
export function keyName(key: Key, platform: Platform): string {
  const name = labels[key.code] ?? nameOf(key.code);
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

/** A key as aria-keyshortcuts names it: Control+Shift+Z, on macOS Meta+Shift+Z. */
export function ariaName(key: Key, platform: Platform): string {
  const name = key.code.startsWith('Arrow')
    ? key.code
    : (acceleratorNames[key.code] ?? nameOf(key.code));
  return [
    ...(key.mod ? [platform === 'mac' ? 'Meta' : 'Control'] : []),
    ...(key.alt ? ['Alt'] : []),
    ...(key.shift ? ['Shift'] : []),
    name,
  ].join('+');
}
