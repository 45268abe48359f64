import type { CommandId } from './commands';
import { commandIds, usualKeysOf } from './commands';
import type { Key, Platform, Press } from './keys';
import { ariaName, isPressOf, isSameKey, keyName, movesCaret, typesLetter } from './keys';

/** The keys that the reader gave commands in place of the usual ones; [] where a command has none. */
export type OwnKeys = { readonly [Id in CommandId]?: readonly Key[] };

/** All that says which key does what. */
export interface Keymap {
  readonly platform: Platform;
  readonly ownKeys: OwnKeys;
  /** Whether keys that type a letter elsewhere act by themselves (WCAG 2.1.4). */
  readonly singleKeys: boolean;
}

/** A command's keys as they are now, the one to show first. */
export function keysOf(id: CommandId, keymap: Keymap): readonly Key[] {
  const keys = keymap.ownKeys[id] ?? usualKeysOf(id, keymap.platform);
  return keymap.singleKeys ? keys : keys.filter((key) => !typesLetter(key, keymap.platform));
}

/** The command that a key press means, or null. Whether its scope allows it is the caller's part. */
export function commandFor(press: Press, keymap: Keymap): CommandId | null {
  const isPressed = (key: Key) => isPressOf(key, press, keymap.platform);
  return commandIds.find((id) => keysOf(id, keymap).some(isPressed)) ?? null;
}

/** A command's first key as people read it; '' where it has none. */
export function keyLabel(id: CommandId, keymap: Keymap): string {
  const [key] = keysOf(id, keymap);
  return key === undefined ? '' : keyName(key, keymap.platform);
}

/** A command's first key as aria-keyshortcuts names it: Control+Shift+F; undefined where it has none. */
export function ariaKey(id: CommandId, keymap: Keymap): string | undefined {
  const [key] = keysOf(id, keymap);
  return key === undefined ? undefined : ariaName(key, keymap.platform);
}

/** Another command that has the key, also while single keys are off; null where it is free. */
export function holderOf(key: Key, id: CommandId, keymap: Keymap): CommandId | null {
  const all = { ...keymap, singleKeys: true };
  const holds = (one: CommandId) => keysOf(one, all).some((held) => isSameKey(held, key));
  return commandIds.find((one) => one !== id && holds(one)) ?? null;
}

/** Whether a key belongs to the system, to text fields or to moving in the text, and to no command. */
export function isReserved(key: Key, id: CommandId, platform: Platform): boolean {
  if (usualKeysOf(id, platform).some((usual) => isSameKey(usual, key))) return false;
  const names = platform === 'mac' ? macReserved : reserved;
  return movesCaret(key) || names.includes(keyName(key, platform));
}

const reserved = 'Ctrl+A Ctrl+C Ctrl+V Ctrl+X Ctrl+Shift+V Ctrl+W Ctrl+Q Alt+F4 F10 F11 F12'.split(
  ' ',
);
const macReserved = '⌘A ⌘C ⌘V ⌘X ⇧⌘V ⌘W ⌘Q ⌘H ⌥⌘H ⌘M F11 F12'.split(' ');

/** Gives a command one key in place of all it had, and takes it from whichever had it; null: no key. */
export function withKey(id: CommandId, key: Key | null, keymap: Keymap): OwnKeys {
  if (key === null) return { ...keymap.ownKeys, [id]: [] };
  const holder = holderOf(key, id, keymap);
  const all = { ...keymap, singleKeys: true };
  const left = (one: CommandId) => keysOf(one, all).filter((held) => !isSameKey(held, key));
  return tidied(
    {
      ...keymap.ownKeys,
      ...(holder === null ? {} : { [holder]: left(holder) }),
      [id]: [key],
    },
    keymap.platform,
  );
}

/** Gives a command its usual keys again, except those that another has by now. */
export function withUsualKeys(id: CommandId, keymap: Keymap): OwnKeys {
  const { [id]: _, ...others } = keymap.ownKeys;
  const before = { ...keymap, ownKeys: others };
  const usual = usualKeysOf(id, keymap.platform);
  const free = usual.filter((key) => holderOf(key, id, before) === null);
  return free.length === usual.length ? others : { ...others, [id]: free };
}

/** Whether a command's keys are other than the usual ones. */
export function isOwn(id: CommandId, { ownKeys }: Keymap): boolean {
  return ownKeys[id] !== undefined;
}

/** Without what is as usual again. */
function tidied(ownKeys: OwnKeys, platform: Platform): OwnKeys {
  const names = (keys: readonly Key[]) => keys.map((key) => keyName(key, platform)).join(' ');
  const differs = (id: CommandId) => {
    const own = ownKeys[id];
    return own !== undefined && names(own) !== names(usualKeysOf(id, platform));
  };
  return Object.fromEntries(commandIds.filter(differs).map((id) => [id, ownKeys[id]]));
}
