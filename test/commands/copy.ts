import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshUserData, removeUserData } from '../app/launch-app';
import { runNpm } from '../app/npm-start';
import type { Ended } from '../app/told-place';
import { checkoutCopy, restore } from '../scripts/checkout-copy';

/** A copy of the checkout, in which told commands may change what they like. */
export class Copy {
  readonly folder = checkoutCopy();
  readonly userData = freshUserData();

  /** Runs one to its end. */
  run(line: string): Promise<Ended> {
    return runNpm(line, this);
  }

  /** The content of a file, as text. */
  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.folder, path), text);
  }

  remove(path: string): void {
    rmSync(join(this.folder, path), { recursive: true, force: true });
  }

  /** All files in a folder and the folders in it, by their paths; none where it is not there. */
  files(path: string): readonly string[] {
    const folder = join(this.folder, path);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? this.files(join(path, entry.name)) : [join(path, entry.name)],
    );
  }

  /** Gives the sources back as they are in the checkout. */
  restore(): void {
    restore(this.folder);
  }

  async dispose(): Promise<void> {
    await Promise.all([this.folder, this.userData].map((folder) => removeUserData(folder)));
  }
}
