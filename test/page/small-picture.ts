import type { Page } from 'playwright-core';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture of the window at half its size: three bytes a pixel, each one of sixteen steps. */
export interface SmallPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

/** px, in the small picture: what is compared as one place. */
const tile = 16;
/** Of 255: two steps, so that neither rounding nor the edges of letters count. */
const difference = 34;

/** Takes a picture of the page, once its typefaces are there and nothing moves. */
export async function takePicture(page: Page): Promise<SmallPicture> {
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
  const { width, height, coded } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const [across, down] = [bitmap.width >> 1, bitmap.height >> 1];
    let small = '';
    for (let y = 0; y < down; y += 1) {
      for (let x = 0; x < across; x += 1) {
        for (let channel = 0; channel < 3; channel += 1) {
          const at = (y * 2 * bitmap.width + x * 2) * 4 + channel;
          const below = at + bitmap.width * 4;
          const sum =
            (data[at] ?? 0) + (data[at + 4] ?? 0) + (data[below] ?? 0) + (data[below + 4] ?? 0);
          small += String.fromCharCode(Math.round(sum / 4 / 17) * 17);
        }
      }
    }
    return { width: across, height: down, coded: btoa(small) };
  }, png.toString('base64'));
  return { width, height, pixels: Buffer.from(coded, 'base64') };
}

/** The greatest share of pixels of one tile that differ visibly, 0 to 1; 1 where the sizes do. */
export function worstTile(one: SmallPicture, other: SmallPicture): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const across = Math.ceil(one.width / tile);
  const differing = new Map<number, number>();
  for (let at = 0; at < one.pixels.length; at += 3) {
    const isAlike = [at, at + 1, at + 2].every(
      (byte) => Math.abs((one.pixels[byte] ?? 0) - (other.pixels[byte] ?? 0)) <= difference,
    );
    if (isAlike) continue;
    const [x, y] = [(at / 3) % one.width, Math.floor(at / 3 / one.width)];
    const place = Math.floor(y / tile) * across + Math.floor(x / tile);
    differing.set(place, (differing.get(place) ?? 0) + 1);
  }
  return Math.max(0, ...differing.values()) / tile ** 2;
}

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** As PNG: eight bits a channel, no alpha, rows as they are. */
export function encoded({ width, height, pixels }: SmallPicture): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.of(0), pixels.subarray(y * width * 3, (y + 1) * width * 3)]),
  );
  const body = deflateSync(Buffer.concat(rows), { level: 9 });
  const end = chunk('IEND', Buffer.alloc(0));
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', body), end]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

/** Reads what `encoded` wrote. */
export function decoded(png: Buffer): SmallPicture {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  // Signature (8) and IHDR (25) come first, then the length and name of IDAT.
  const rows = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
  const row = 1 + width * 3;
  const pixels = Buffer.concat(
    Array.from({ length: height }, (_, y) => rows.subarray(y * row + 1, (y + 1) * row)),
  );
  return { width, height, pixels };
}
