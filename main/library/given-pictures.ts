import type { Block } from '../../core/document/block';
import type { ImportedEssay, ImportedPicture } from '../../core/document/imported';
import type { PictureHeader } from '../../core/document/picture-header';
import { pictureHeader } from '../../core/document/picture-header';
import {
  longestSide,
  mostMediaBytes,
  mostMediaInAll,
  mostPictures,
} from '../../core/document/picture-limits';
import { sha256 } from '../storage/sha256';

/** The kinds that the import window draws pictures anew as. */
const kept: ReadonlySet<PictureHeader['kind']> = new Set(['png', 'jpg']);

/** The pictures that an import window gave, checked as they come: nothing it says of them is believed. */
export class GivenPictures {
  readonly #pictures = new Map<string, { picture: ImportedPicture; header: PictureHeader }>();
  #bytes = 0;

  /** Takes a picture; false where it is none, or past the limits. */
  take(raw: unknown): boolean {
    if (!(raw instanceof Uint8Array) || raw.byteLength > mostMediaBytes) return false;
    const bytes = Uint8Array.from(raw);
    const header = pictureHeader(bytes);
    if (header === null || !kept.has(header.kind)) return false;
    if (Math.max(header.width, header.height) > longestSide) return false;
    this.#bytes += bytes.byteLength;
    if (this.#bytes > mostMediaInAll || this.#pictures.size === mostPictures) return false;
    const file = `${sha256(bytes)}.${header.kind}`;
    this.#pictures.set(file, { picture: { file, bytes }, header });
    return true;
  }

  /** Those that essays' figures name; null where one names a picture that did not come, or another size. */
  namedBy(
    essays: readonly ImportedEssay[],
  ): { readonly pictures?: readonly ImportedPicture[] } | null {
    const named = new Set<ImportedPicture>();
    for (const media of essays.flatMap(({ blocks }) => mediaOf(blocks))) {
      const given = this.#pictures.get(media.file);
      const { width, height } = given?.header ?? {};
      if (given === undefined || width !== media.width || height !== media.height) return null;
      named.add(given.picture);
    }
    return named.size === 0 ? {} : { pictures: [...named] };
  }
}

const mediaOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'figure' && block.media !== null ? [block.media] : []));
