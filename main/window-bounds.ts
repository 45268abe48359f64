import { z } from 'zod';

/** A rectangle on the desktop, in device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How the reader left the window. */
export interface WindowBounds extends Rectangle {
  readonly maximized: boolean;
}

const coordinate = z.number().int().min(-100_000).max(100_000);
const extent = z.number().int().positive().max(100_000);

export const windowBoundsSchema: z.ZodType<WindowBounds> = z.object({
  x: coordinate,
  y: coordinate,
  width: extent,
  height: extent,
  maximized: z.boolean(),
});

/** ux.md 3.3: 1280×800 at 200 % is the smallest that is laid out. */
export const smallestWindow = { width: 640, height: 400 };
const usualWindow = { width: 1280, height: 800 };

/** Of the title bar, so much must be on a display to take hold of the window: width and height. */
const grip = { width: 120, height: 32 };
/** px by which a window stands aside from one it would cover, to the right and down. */
const step = 32;

/**
 * Where to open the window. Stored bounds hold if a display is still there to show their title
 * bar, cut to that display's work area; else the usual size in the middle of the first display.
 * `workAreas` are those of the present displays, the primary one first, never empty.
 */
export function windowPlace(
  stored: WindowBounds | null,
  workAreas: readonly [Rectangle, ...Rectangle[]],
): WindowBounds {
  const home = stored === null ? undefined : workAreas.find((area) => showsTitleBar(stored, area));
  if (stored === null || home === undefined) return centred(workAreas[0]);
  const width = fit(stored.width, smallestWindow.width, home.width);
  const height = fit(stored.height, smallestWindow.height, home.height);
  return { x: stored.x, y: stored.y, width, height, maximized: stored.maximized };
}

/**
 * The place of a window that would cover another one exactly: aside from it, on the same display.
 * `others` are the bounds of those that are open.
 */
export function besideOthers(
  wanted: WindowBounds,
  others: readonly Rectangle[],
  workAreas: readonly [Rectangle, ...Rectangle[]],
): WindowBounds {
  const area = workAreas.find((one) => showsTitleBar(wanted, one)) ?? workAreas[0];
  const isFree = ({ x, y }: Rectangle) => !others.some((one) => one.x === x && one.y === y);
  const right = area.x + area.width - wanted.width;
  const bottom = area.y + area.height - wanted.height;
  const aside = (turn: number) => ({
    ...wanted,
    x: wanted.x + turn * step,
    y: wanted.y + turn * step,
  });
  const turns = [...others.keys(), others.length].map(aside).filter(isFree);
  const corner = { ...wanted, x: area.x, y: area.y };
  return (
    turns.find(({ x, y }) => x <= right && y <= bottom) ??
    [corner].find(isFree) ??
    turns.find((place) => showsTitleBar(place, area)) ??
    corner
  );
}

function showsTitleBar(window: Rectangle, area: Rectangle): boolean {
  const left = Math.max(window.x, area.x);
  const right = Math.min(window.x + window.width, area.x + area.width);
  return (
    right - left >= grip.width &&
    window.y >= area.y &&
    window.y + grip.height <= area.y + area.height
  );
}

function centred(area: Rectangle): WindowBounds {
  const width = fit(usualWindow.width, smallestWindow.width, area.width);
  const height = fit(usualWindow.height, smallestWindow.height, area.height);
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
    maximized: false,
  };
}

/** A display smaller than the smallest window does not make the window smaller still. */
function fit(wanted: number, smallest: number, room: number): number {
  return Math.max(smallest, Math.min(wanted, room));
}
