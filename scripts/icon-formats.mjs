// @ts-check
import { crc32, deflateSync } from 'node:zlib';

/** @typedef {{ size: number, png: Buffer }} Icon */

/**
 * A picture of RGBA pixels as PNG (ISO/IEC 15948).
 * @param {Uint8Array} pixels
 * @param {number} size of each side
 */
export function png(pixels, size) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row += 1) {
    rows.set(pixels.subarray(row * size * 4, (row + 1) * size * 4), row * (size * 4 + 1) + 1);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  // Eight bits a channel, RGBA.
  head.set([8, 6], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * Icons as Windows has them: PNGs in one file, none above 256 pixels.
 * @param {readonly Icon[]} icons
 */
export function ico(icons) {
  const head = Buffer.alloc(6 + 16 * icons.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(icons.length, 4);
  let place = head.length;
  for (const [index, { size, png: bytes }] of icons.entries()) {
    const at = 6 + 16 * index;
    // 0 stands for 256.
    head.set([size % 256, size % 256], at);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(bytes.length, at + 8);
    head.writeUInt32LE(place, at + 12);
    place += bytes.length;
  }
  return Buffer.concat([head, ...icons.map((icon) => icon.png)]);
}

/** What macOS calls each size; some stand for half as many points on a dense screen. */
const appleTypes = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/**
 * Icons as macOS has them.
 * @param {readonly Icon[]} icons
 */
export function icns(icons) {
  const parts = appleTypes.flatMap(([type, size]) =>
    icons.filter((icon) => icon.size === size).map((icon) => applePart(String(type), icon.png)),
  );
  return applePart('icns', Buffer.concat(parts));
}

/**
 * @param {string} type
 * @param {Buffer} bytes
 */
function applePart(type, bytes) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(bytes.length + 8, 4);
  return Buffer.concat([head, bytes]);
}

/**
 * @param {string} type
 * @param {Buffer} bytes
 */
function chunk(type, bytes) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), bytes]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(bytes.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
