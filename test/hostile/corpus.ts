import { docxFiles } from './docx-files';
import { epubFiles } from './epub-files';
import { goodFiles } from './good-files';
import type { HostileFile, HostileGroup } from './hostile-file';
import { htmlFiles } from './html-files';
import { markdownFiles } from './markdown-files';
import { meipiFiles } from './meipi-files';
import { mutatedFiles } from './mutated-files';
import { nameFiles } from './name-files';
import { Seeded } from './seeded';
import { textFiles } from './text-files';

/**
 * The files that are put through the import, by group. A new importer joins by one line here, with
 * a generator of its own (docs/hostile-input.md).
 */
const groups = {
  good: goodFiles,
  txt: textFiles,
  md: markdownFiles,
  html: htmlFiles,
  docx: docxFiles,
  epub: epubFiles,
  meipi: meipiFiles,
  names: nameFiles,
  mutated: mutatedFiles,
} as const satisfies Record<string, HostileGroup>;

export type GroupName = keyof typeof groups;
export const groupNames = Object.keys(groups) as readonly GroupName[];

/** The seed of the corpus where none is asked for. */
export const usualSeed = 20_261_126;

/** The files of a group; the same for the same seed. */
export function corpus(group: GroupName, seed = usualSeed): readonly HostileFile[] {
  return groups[group](new Seeded(seed));
}
