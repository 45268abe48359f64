/**
 * What services that sync folders, and the systems themselves, add to the name of a second copy:
 * before the extension, or (Seafile) after it. From their documents and sources; ` 2` and OneDrive's
 * `-HOST` are so wide that only the content tells a copy from another file.
 */
const marks: readonly (readonly [service: string, mark: RegExp])[] = [
  ['Dropbox', / \([^()]*conflicted copy \d{4}-\d{2}-\d{2}(?: \(\d+\))?\)$/],
  ['Dropbox 中文', / ?[（(][^()（）]*冲突副本[^()（）]*(?:\(\d+\))?[)）]$/],
  ['Dropbox, case', / \(Case Conflict(?: \d+)?\)$/i],
  ['Nextcloud, ownCloud', / \(conflicted copy \d{4}-\d{2}-\d{2} \d{6}\)$/],
  ['ownCloud before 2.5', /_conflict-\d{8}-\d{6}$/],
  ['Syncthing', /\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?$/],
  ['Seafile', / \(SFConflict [^()]*\d{4}(?:-\d{2}){5}\)$/],
  ['坚果云', /(?:-冲突|-NSConflict|[ _-]?[（(]冲突[^()（）]*[)）])(?:-[^/]{1,64})?$/],
  ['Resilio', /(?:\.Conflict\d*)+$/],
  ['Synology Drive', /_[^_/]{1,64}_[A-Z][a-z]{2}-\d{2}-\d{4}-\d{4}_[A-Za-z]*Conflict(?:_\d+)?$/],
  ['pCloud', / \[conflicted\](?: ?\(\d+\))?$/],
  ['Box', / \([^()]*(?:conflict|conflicted)[^()]*\)$/i],
  ['Google Drive', /(?: ?\(\d{1,3}\)|\[Conflict(?: \d+)?\])$/i],
  ['iCloud Drive', / \d{1,2}$/],
];

/** Characters of a computer's name with its hyphen. */
const longestHost = 65;

/**
 * The name of the file that this one seems to be a second copy of, or null where it seems to be
 * none. `isOriginal` knows the names that are wanted.
 */
export function originalOf(name: string, isOriginal: (name: string) => boolean): string | null {
  if (isOriginal(name)) return null;
  const dot = name.lastIndexOf('.');
  // Seafile: `a.json (SFConflict …)`; the others: `a (…).json`.
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (const [, mark] of marks) {
    for (const original of [stem.replace(mark, '') + extension, name.replace(mark, '')]) {
      if (original !== name && isOriginal(original)) return original;
    }
  }
  // OneDrive adds `-HOST`; the original's own name and the host's may have hyphens too.
  for (let at = stem.lastIndexOf('-'); at > 0; at = stem.lastIndexOf('-', at - 1)) {
    const original = stem.slice(0, at) + extension;
    if (stem.length - at <= longestHost && isOriginal(original)) return original;
  }
  return null;
}
