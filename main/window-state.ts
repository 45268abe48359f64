import { z } from 'zod';
import { essayIdSchema } from '../core/document/essay-schema';
import type { EssayId } from '../core/ids';
import type { ReadingPosition } from '../core/library/catalog';
import { positionSchema } from '../core/library/catalog-schema';
import type { Settings } from '../core/settings';
import { settingsFrom } from '../core/settings-schema';
import type { WindowSettings } from '../core/window-settings';
import { windowSettingsIn } from '../core/window-settings';
import type { WindowBounds } from './window-bounds';
import { windowBoundsSchema } from './window-bounds';

/** Where in an essay a window is read in. */
export interface WindowPlace {
  readonly essay: EssayId;
  readonly position: ReadingPosition;
}

/** What a window comes back with at the next start. */
export interface WindowState {
  /** null where it was not opened yet. */
  readonly bounds: WindowBounds | null;
  readonly own: WindowSettings;
  /** null where nothing was read in it. */
  readonly place: WindowPlace | null;
}

type Stored = Readonly<Record<string, unknown>>;

/** Windows that are kept, at most: a file that somebody filled up opens no thousand. */
const mostWindows = 20;

const placeSchema: z.ZodType<WindowPlace> = z.object({
  essay: essayIdSchema,
  position: positionSchema,
});

/** A window as the settings' file describes it; what makes no sense is as at first. */
function stateIn(stored: Stored, settings: Settings): WindowState {
  const bounds = windowBoundsSchema.safeParse(stored['window']);
  const place = placeSchema.safeParse(stored['place']);
  return {
    bounds: bounds.success ? bounds.data : null,
    own: windowSettingsIn(settingsFrom({ ...settings, ...stored })),
    place: place.success ? place.data : null,
  };
}

/** The windows that the settings' file describes, the one used last first: at least one. */
export function windowsIn(
  stored: Stored,
  settings: Settings,
): readonly [WindowState, ...WindowState[]] {
  const others = z.array(z.record(z.string(), z.unknown())).safeParse(stored['otherWindows']);
  const found = others.success ? others.data.slice(0, mostWindows - 1) : [];
  return [stateIn(stored, settings), ...found.map((one) => stateIn(one, settings))];
}

/** What the file keeps of windows. The first stands where a Meipi that knows one only looks for it. */
export function storedWindows(first: WindowState, others: readonly WindowState[]): Stored {
  return {
    ...storedWindow(first),
    otherWindows: others.length === 0 ? undefined : others.map(storedWindow),
  };
}

function storedWindow({ bounds, own, place }: WindowState): Stored {
  return { ...own, window: bounds ?? undefined, place: place ?? undefined };
}
