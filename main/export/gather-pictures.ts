import type { Chapter } from '../../core/export/chapter';
import type { LibraryFiles } from '../library/library-files';

/** Bytes of pictures that one export takes along; those past it are their words. */
const mostBytes = 200 * 1024 * 1024;

export interface PicturedChapters {
  readonly chapters: readonly Chapter[];
  /** By the names that figures call them by. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** The pictures that the texts of chapters show; where one is not at hand, its figure is its words. */
export async function gatherPictures(
  files: Pick<LibraryFiles, 'picture'>,
  chapters: readonly Chapter[],
): Promise<PicturedChapters> {
  const pictures = new Map<string, Uint8Array>();
  let left = mostBytes;
  const shown: Chapter[] = [];
  for (const chapter of chapters) {
    if (chapter.text === null) {
      shown.push(chapter);
      continue;
    }
    const text = [...chapter.text];
    for (const [index, block] of text.entries()) {
      if (block.kind !== 'figure' || block.media === null) continue;
      const { file } = block.media;
      const bytes = pictures.get(file) ?? (await files.picture(file).catch(() => null));
      const isKept = pictures.has(file);
      if (bytes === null || (!isKept && bytes.byteLength > left)) {
        text[index] = { ...block, media: null };
      } else if (!isKept) {
        left -= bytes.byteLength;
        pictures.set(file, bytes);
      }
    }
    shown.push({ ...chapter, text });
  }
  return { chapters: shown, pictures };
}
