import type { PictureHeader } from '../../core/document/picture-header';
import { keptSize, mayBeDrawn, mostMediaBytes } from '../../core/document/picture-limits';

/** A picture as pixels and nothing else. */
export interface Redrawn {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly extension: 'png' | 'jpg' | 'webp';
  readonly width: number;
  readonly height: number;
}

const types = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' } as const;
const quality = 0.9;

/**
 * Decodes a picture as what its bytes are and draws it anew, so that nothing of the file itself is
 * kept; of a moving one the first image. null where it is too large, broken off or not to be read.
 */
export async function redrawn(bytes: Uint8Array, header: PictureHeader): Promise<Redrawn | null> {
  if (!mayBeDrawn(header)) return null;
  const { kind } = header;
  const type = kind === 'jpg' ? types.jpg : `image/${kind}`;
  const file = new Blob([Uint8Array.from(bytes)], { type });
  const whole = await createImageBitmap(file).catch(() => null);
  if (whole === null) return null;
  try {
    const size = keptSize(whole);
    const canvas = new OffscreenCanvas(size.width, size.height);
    const context = canvas.getContext('2d');
    if (context === null) return null;
    context.imageSmoothingQuality = 'high';
    context.drawImage(whole, 0, 0, size.width, size.height);
    const extension = kind === 'jpg' || kind === 'webp' ? kind : 'png';
    const first = await written(canvas, extension);
    if (first.byteLength <= mostMediaBytes) return { bytes: first, extension, ...size };
    // A photograph that came as PNG.
    const smaller = await written(canvas, 'webp');
    const fits = smaller.byteLength <= mostMediaBytes;
    return fits ? { bytes: smaller, extension: 'webp', ...size } : null;
  } finally {
    whole.close();
  }
}

async function written(
  canvas: OffscreenCanvas,
  extension: Redrawn['extension'],
): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await canvas.convertToBlob({ type: types[extension], quality });
  return new Uint8Array(await blob.arrayBuffer());
}
