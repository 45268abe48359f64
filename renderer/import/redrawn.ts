import type { PictureHeader } from '../../core/document/picture-header';
import { keptSize, mayBeDrawn, mostMediaBytes } from '../../core/document/picture-limits';

/** A picture as pixels and nothing else, in a kind that every program reads. */
export interface Redrawn {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly extension: 'png' | 'jpg';
  readonly width: number;
  readonly height: number;
}

/** Of JPEG: 0–1. */
const quality = 0.9;
/** Bytes past which a picture is taken for a photograph, which JPEG keeps in a tenth. */
const mostPlainBytes = 3 * 1024 * 1024;

/**
 * Decodes a picture as what its bytes are and draws it anew, so that nothing of the file itself is
 * kept; of a moving one the first image. null where it is too large, broken off or not to be read.
 */
export async function redrawn(bytes: Uint8Array, header: PictureHeader): Promise<Redrawn | null> {
  if (!mayBeDrawn(header)) return null;
  const isJpeg = header.kind === 'jpg';
  const type = isJpeg ? 'image/jpeg' : `image/${header.kind}`;
  const file = new Blob([Uint8Array.from(bytes)], { type });
  const whole = await createImageBitmap(file).catch(() => null);
  if (whole === null) return null;
  try {
    const plain = isJpeg ? null : await drawn(whole, 'png');
    if (plain !== null && plain.bytes.byteLength <= mostPlainBytes) return plain;
    const photograph = await drawn(whole, 'jpg');
    return photograph.bytes.byteLength <= mostMediaBytes ? photograph : null;
  } finally {
    whole.close();
  }
}

async function drawn(whole: ImageBitmap, extension: Redrawn['extension']): Promise<Redrawn> {
  const { width, height } = keptSize(whole);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  if (extension === 'jpg') {
    // What is seen through is white there, as on paper.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(whole, 0, 0, width, height);
  const type = extension === 'jpg' ? 'image/jpeg' : 'image/png';
  const blob = await canvas.convertToBlob({ type, quality });
  return { bytes: new Uint8Array(await blob.arrayBuffer()), extension, width, height };
}
