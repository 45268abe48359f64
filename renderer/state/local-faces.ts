import { create } from 'zustand';
import type { LocalFace } from '../../core/local-face';
import { cssString, orderedFamilies } from '../../core/local-face';
import { kai, loaded, marksLoaded, song } from './faces';
import { say } from './message-store';
import { changeSettings, currentWords } from './settings-store';

/** The typefaces of the computer, as far as they were asked for; 'unread' where they cannot be had. */
type LocalFaces =
  | { readonly kind: 'reading' | 'unread' }
  | { readonly kind: 'read'; readonly families: readonly string[] };

export const useLocalFaces = create<{ readonly faces: LocalFaces }>(() => ({
  faces: { kind: 'reading' },
}));

/** Reads the names anew: a typeface may have been installed since. Chromium wants a key or click before it. */
export async function readLocalFaces(): Promise<void> {
  const asked = window.queryLocalFonts?.() ?? Promise.reject(new Error('not in this Chromium'));
  try {
    const [found] = await Promise.all([asked, loaded([song, kai], han), marksLoaded()]);
    const families = orderedFamilies(found.map(({ family }) => family));
    const faces: LocalFaces = families.length > 0 ? { kind: 'read', families } : { kind: 'unread' };
    useLocalFaces.setState({ faces });
  } catch {
    useLocalFaces.setState({ faces: { kind: 'unread' } });
  }
}

/** Sets essays in this family; the app's faces have been read with the names. */
export function chooseLocalFace(family: string): void {
  changeSettings({ localFace: { family, hasHan: has(family, han) } });
  say(currentWords().appearance.localFaceNamed(family));
}

/**
 * Whether the computer has a typeface, under this name or one that the system takes for the same. What
 * `document.fonts.check` says of it differs from one Chromium to the next.
 */
export async function isInstalled({ family }: LocalFace): Promise<boolean> {
  await loaded([song, kai], han + letter);
  return has(family, letter) || has(family, han);
}

/** An everyday 字 (永) and a letter: all of our faces have them, in their main file. */
const han = String.fromCodePoint(0x6c38);
const letter = 'a';

/** What a family lacks comes from the face behind it, and is then drawn in two ways before two of ours. */
function has(family: string, character: string): boolean {
  return drawn(character, family, 'Meipi Song') === drawn(character, family, 'Meipi Kai');
}

function drawn(character: string, family: string, behind: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = 40;
  canvas.height = 40;
  const context = canvas.getContext('2d');
  if (context === null) return behind;
  context.font = `32px ${cssString(family)}, ${cssString(behind)}`;
  context.fillText(character, 4, 32);
  return canvas.toDataURL();
}
