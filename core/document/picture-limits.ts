import type { PictureHeader } from './picture-header';

const megabyte = 1024 * 1024;

/** Bytes of a picture in a document, and pixels by its header: more is not unpacked or drawn. */
export const mostSourceBytes = 40 * megabyte;
export const mostPixels = 50_000_000;
/** The longer side, in pixels, that a picture is kept with: two or three times a page's width. */
export const longestSide = 2400;
/** Bytes of a kept picture, pictures of one document, and bytes of all of them. */
export const mostMediaBytes = 12 * megabyte;
export const mostPictures = 1000;
export const mostMediaInAll = 100 * megabyte;

/** Whether a picture is small enough to be drawn. */
export function mayBeDrawn({ width, height }: PictureHeader): boolean {
  return width * height <= mostPixels;
}

/** The size a picture is kept with: its own, or smaller in the same shape; sides in pixels, 1 or more. */
export function keptSize({ width, height }: Pick<PictureHeader, 'width' | 'height'>): {
  width: number;
  height: number;
} {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: side(width), height: side(height) };
}
