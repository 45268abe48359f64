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

/** A key as people read it: Ctrl+Shift+Z, on macOS ⇧⌘Z. */
export function keyName(key: Key, platform: Platform): string {
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
