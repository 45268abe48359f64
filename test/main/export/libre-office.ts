import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** LibreOffice of this computer; undefined where there is none. */
export const office = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((path) => existsSync(path));

/** A Word file as LibreOffice writes it in another format. */
export async function converted(
  bytes: Uint8Array,
  format: string,
  extension: string,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'meipi-word-'));
  await writeFile(join(folder, 'notes.docx'), bytes);
  await promisify(execFile)(
    office ?? '',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      folder,
      join(folder, 'notes.docx'),
    ],
    { timeout: 110_000 },
  );
  const read = await readFile(join(folder, `notes.${extension}`), 'utf8');
  await rm(folder, { recursive: true, force: true });
  return read;
}
