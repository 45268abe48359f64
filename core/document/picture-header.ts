/** Raster pictures, by the extensions that their files get. */
export const pictureKinds = ['png', 'jpg', 'gif', 'webp', 'bmp'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** What the first bytes of a picture say of it; sides in pixels, 1 or more. */
export interface PictureHeader {
  readonly kind: PictureKind;
  readonly width: number;
  readonly height: number;
}

/**
 * What a picture is by its own bytes, whatever it is called; null where they are no raster picture's or
 * break off before its size. Nothing is decoded.
 */
export function pictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const header = headerOf(view);
    return header === null || header.width < 1 || header.height < 1 ? null : header;
  } catch (error) {
    // A look behind the last byte.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function headerOf(view: DataView): PictureHeader | null {
  // PNG 5.2, 11.2.1: the signature, then IHDR.
  if (view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a) {
    if (view.getUint32(12) !== 0x49484452) return null;
    return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (view.getUint16(0) === 0xffd8 && view.getUint8(2) === 0xff) return jpeg(view);
  // GIF87a, GIF89a
  if (view.getUint32(0) === 0x47494638 && /^[79]a$/u.test(letters(view, 4, 2))) {
    return { kind: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  }
  if (letters(view, 0, 4) === 'RIFF' && letters(view, 8, 4) === 'WEBP') return webp(view);
  if (letters(view, 0, 2) === 'BM' && view.getUint32(14, true) >= 40) {
    const height = Math.abs(view.getInt32(22, true));
    return { kind: 'bmp', width: view.getInt32(18, true), height };
  }
  return null;
}

/** The first frame header (ITU T.81 B.2.2); what stands before it is stepped over by its length. */
function jpeg(view: DataView): PictureHeader | null {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    // Fill bytes (B.1.1.2), and markers that stand alone.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { kind: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    } else if (marker === 0xd8 || marker === 0xd9 || marker === 0xda) return null;
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

/** RFC 9649: VP8 with its size in a key frame, VP8L in 14 bits each, VP8X of the whole canvas. */
function webp(view: DataView): PictureHeader | null {
  switch (letters(view, 12, 4)) {
    case 'VP8 ': {
      if (view.getUint8(23) !== 0x9d || view.getUint16(24) !== 0x012a) return null;
      const side = (at: number) => view.getUint16(at, true) & 0x3fff;
      return { kind: 'webp', width: side(26), height: side(28) };
    }
    case 'VP8L': {
      if (view.getUint8(20) !== 0x2f) return null;
      const bits = view.getUint32(21, true);
      return { kind: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X': {
      const side = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000 + 1;
      return { kind: 'webp', width: side(24), height: side(27) };
    }
    default:
      return null;
  }
}

function letters(view: DataView, at: number, length: number): string {
  let text = '';
  for (let index = at; index < at + length; index += 1) {
    text += String.fromCharCode(view.getUint8(index));
  }
  return text;
}
