/** What has not been synced at a crash: gone, all there, there as zeros, there by halves, or a mix of these. */
export const losses = ['drop', 'keep', 'zero', 'half', 'mix'] as const;
export type Loss = (typeof losses)[number];

type Edit =
  | { readonly kind: 'write'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'truncate'; readonly length: number };

let files = 0;

/** A file: its content as programs see it, and as a power cut leaves it. */
export class File {
  readonly node = (files += 1);
  /** How often it was changed: a clock that never stands still. */
  changes = 0;
  seen: Uint8Array = new Uint8Array();
  lasting: Uint8Array = new Uint8Array();
  edits: Edit[] = [];

  edit(edit: Edit): void {
    this.seen = edited(this.seen, edit);
    this.changes += 1;
    this.edits.push(edit);
  }
}

/** A folder: its names as programs see them, and as a power cut leaves them. */
export class Folder {
  readonly seen = new Map<string, File | Folder>();
  readonly lasting = new Map<string, File | Folder>();
  /** null: the name is gone. */
  edits: { readonly name: string; readonly node: File | Folder | null }[] = [];

  set(name: string, node: File | Folder | null): void {
    put(this.seen, name, node);
    this.edits.push({ name, node });
  }
}

/** Gives a name to a node, or takes it away (null). */
export function put(
  names: Map<string, File | Folder>,
  name: string,
  node: File | Folder | null,
): void {
  if (node === null) names.delete(name);
  else names.set(name, node);
}

function edited(content: Uint8Array, edit: Edit): Uint8Array {
  if (edit.kind === 'truncate') {
    const cut = new Uint8Array(edit.length);
    cut.set(content.subarray(0, edit.length));
    return cut;
  }
  const grown = new Uint8Array(Math.max(content.byteLength, edit.at + edit.bytes.byteLength));
  grown.set(content);
  grown.set(edit.bytes, edit.at);
  return grown;
}

/** All that was done to a node is lasting from now on. */
export function sync(node: File | Folder): void {
  if (node instanceof File) node.lasting = node.seen;
  else for (const { name, node: at } of node.edits) put(node.lasting, name, at);
  node.edits = [];
}

/** After a failed sync the system takes the pages for written: a later sync does not write them. */
export function forget(node: File | Folder): void {
  if (node instanceof File) node.edits = [];
}

/** Puts into `to` what a power cut leaves of a folder. */
export function copyLasting(
  from: Folder,
  to: Folder,
  loss: Loss,
  random: () => number,
  copies: Map<File, File>,
): void {
  const names = new Map(from.lasting);
  for (const { name, node } of from.edits) {
    const fate = loss === 'mix' ? (random() < 0.5 ? 'keep' : 'drop') : loss;
    if (fate !== 'drop') put(names, name, node);
  }
  for (const [name, node] of names) {
    const copy = node instanceof File ? fileAfter(node, loss, random, copies) : new Folder();
    if (node instanceof Folder && copy instanceof Folder) {
      copyLasting(node, copy, loss, random, copies);
    }
    to.seen.set(name, copy);
    to.lasting.set(name, copy);
  }
}

function fileAfter(file: File, loss: Loss, random: () => number, copies: Map<File, File>): File {
  const known = copies.get(file);
  if (known !== undefined) return known;
  const copy = new File();
  copies.set(file, copy);
  copy.seen = file.lasting;
  for (const edit of file.edits) {
    // The last of the losses is the mix itself.
    const fate = loss === 'mix' ? losses[Math.floor(random() * 4)] : loss;
    if (fate === 'drop') continue;
    if (edit.kind === 'truncate' || fate === 'keep') copy.seen = edited(copy.seen, edit);
    else {
      const length = fate === 'half' ? edit.bytes.byteLength >>> 1 : 0;
      const bytes = new Uint8Array(edit.bytes.byteLength);
      bytes.set(edit.bytes.subarray(0, length));
      const part = fate === 'half' && random() < 0.5 ? bytes.subarray(0, length) : bytes;
      copy.seen = edited(copy.seen, { ...edit, bytes: part });
    }
  }
  copy.lasting = copy.seen;
  return copy;
}

/** Paths of all files in a folder that lies at `at`. */
export function* pathsIn(folder: Folder, at: string): Generator<string> {
  for (const [name, node] of folder.seen) {
    if (node instanceof File) yield `${at}/${name}`;
    else yield* pathsIn(node, `${at}/${name}`);
  }
}
