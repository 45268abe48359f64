import { deflateSync } from 'node:zlib';
import { crc32 } from '../../../main/storage/crc32';

/** A PNG of one colour. `claims`: the sides that its header has in place of the true ones. */
export function pngOf(
  width: number,
  height: number,
  [red, green, blue]: readonly [number, number, number] = [40, 110, 90],
  claims: { readonly width: number; readonly height: number } = { width, height },
): Uint8Array {
  const row = Buffer.concat([
    Buffer.of(0),
    Buffer.concat(Array.from({ length: width }, () => Buffer.of(red, green, blue))),
  ]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(claims.width, 0);
  head.writeUInt32BE(claims.height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', head),
      chunk('IDAT', pixels),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length, 0);
  return Buffer.concat([length, named, Buffer.from(crc32(named), 'hex')]);
}

/** A BMP of 24 bits a pixel, all of them black. */
export function bmpOf(width: number, height: number): Uint8Array {
  const row = Math.ceil((width * 3) / 4) * 4;
  const file = Buffer.alloc(54 + row * height);
  file.write('BM', 0, 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  return Uint8Array.from(file);
}

/** A JPEG of middle grey (ITU T.81): one component, each block two codes of one bit, both 0. */
export function jpegOf(width: number, height: number): Uint8Array {
  const frame = Buffer.from('ffc0000b080000000001011100', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const codes = (table: string) => `ffc40014${table}01${'00'.repeat(15)}00`;
  const bits = '00'.repeat(Math.ceil(width / 8) * Math.ceil(height / 8));
  const bytes = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1').match(/.{8}/gu) ?? [];
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from(`ffd8ffdb004300${'01'.repeat(64)}`, 'hex'),
      frame,
      Buffer.from(`${codes('00')}${codes('10')}ffda0008010100003f00`, 'hex'),
      Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))),
      Buffer.from('ffd9', 'hex'),
    ]),
  );
}

/** Of one pixel, as encoders wrote them. */
export const smallGif = fromBase64('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7');
export const smallWebp = fromBase64('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=');

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'base64'));
}
