import type { Lack } from '../../core/document/imported';
import type { Media } from '../../core/document/media';
import { pictureHeader } from '../../core/document/picture-header';
import type { PictureHeader } from '../../core/document/picture-header';
import { mostMediaInAll, mostPictures, mostSourceBytes } from '../../core/document/picture-limits';
import type { Piece } from '../../core/import/piece';
import { pictureSources } from '../../core/import/picture-sources';
import type { KeptMedia } from '../../core/import/rich-text';
import type { Redrawn } from './redrawn';

/** ms that the pictures of one document may take; what is not drawn by then is left out. */
const longest = 60_000;

export interface PicturePlace {
  /** Takes a picture that is kept. */
  readonly give: (bytes: Uint8Array) => void;
  readonly redrawn: (bytes: Uint8Array, header: PictureHeader) => Promise<Redrawn | null>;
}

/** A picture's bytes by its source; null where it does not lie in the document. */
type ReadPicture = (source: string) => Promise<Uint8Array | null> | Uint8Array | null;

/** The pictures of a document that are kept, and those that lie in it and are not. */
export interface KeptPictures {
  readonly media: KeptMedia;
  readonly lacks: readonly Lack[];
}

/** Keeps the pictures of one document: raster ones alone, told by their bytes, drawn anew, within the limits. */
export class Pictures {
  /** null: none is kept. */
  readonly #place: PicturePlace | null;
  readonly #given = new Set<string>();
  /** What became of pictures, by the SHA-256 of what came. */
  readonly #drawn = new Map<string, Media | null>();
  #bytes = 0;

  constructor(place: PicturePlace | null) {
    this.#place = place;
  }

  /** Those that a document's figures show. */
  kept(pieces: readonly Piece[], read: ReadPicture): Promise<KeptPictures> {
    return this.keptOf(pictureSources(pieces), read);
  }

  /** The same of pictures whose sources are known. */
  async keptOf(sources: Iterable<string>, read: ReadPicture): Promise<KeptPictures> {
    const media = new Map<string, Media>();
    let left = 0;
    if (this.#place === null) return { media, lacks: [] };
    const end = performance.now() + longest;
    for (const source of sources) {
      const bytes = await read(source);
      if (bytes === null) continue;
      const isTime = performance.now() < end && media.size < mostPictures;
      const picture = isTime ? await this.#kept(bytes, this.#place) : null;
      if (picture === null) left += 1;
      else media.set(source, picture);
    }
    return { media, lacks: left === 0 ? [] : [{ what: 'pictures', count: left }] };
  }

  /** Of the same bytes once drawn, as books in several languages have them, the same again. */
  async #kept(bytes: Uint8Array, place: PicturePlace): Promise<Media | null> {
    const header = bytes.byteLength > mostSourceBytes ? null : pictureHeader(bytes);
    if (header === null) return null;
    const source = await sha256(bytes);
    const known = this.#drawn.get(source);
    const picture = known === undefined ? await this.#drawnAnew(bytes, header, place) : known;
    this.#drawn.set(source, picture);
    return picture;
  }

  async #drawnAnew(
    bytes: Uint8Array,
    header: PictureHeader,
    { redrawn, give }: PicturePlace,
  ): Promise<Media | null> {
    const drawn = await redrawn(bytes, header);
    if (drawn === null) return null;
    const { width, height, extension } = drawn;
    const file = `${await sha256(drawn.bytes)}.${extension}`;
    if (!this.#given.has(file)) {
      if (this.#bytes + drawn.bytes.byteLength > mostMediaInAll) return null;
      this.#bytes += drawn.bytes.byteLength;
      this.#given.add(file);
      give(drawn.bytes);
    }
    return { file, width, height };
  }
}

export const noPictures = new Pictures(null);

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
