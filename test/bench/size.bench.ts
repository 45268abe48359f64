import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { BenchTable } from './bench-table';

/** What Meipi adds to Electron in a package (electron-builder.yml), and what the page loads at its start. */
const packed = ['main', 'preload', 'renderer', 'writer', 'searcher', 'patterns'].map((name) =>
  join('out', name),
);

const table = new BenchTable('size');
const files = [...packed, join('assets', 'essays')].flatMap(filesIn);
const sizeOf = (paths: readonly string[]) =>
  paths.reduce((sum, path) => sum + statSync(path).size, 0) / 2 ** 20;
const isFont = (path: string) => /\.[ot]tf$/u.test(path);
const whole = table.add('all of it', 'MB', [sizeOf(files)]);
table.add('of which typefaces', 'MB', [sizeOf(files.filter(isFont))]);
const start = filesIn(join('out', 'renderer', 'assets')).filter((path) =>
  /[\\/](?:(?:reader|app-root|dist)-[^\\/]+\.js|style-[^\\/]+\.css)$/u.test(path),
);
table.add('script and styles of the page', 'MB', [sizeOf(start)]);
const zipped = start.map((path) => gzipSync(readFileSync(path)).length / 2 ** 20);
table.add('the same zipped', 'MB', [zipped.reduce((sum, size) => sum + size, 0)]);
table.add('script of the main process', 'MB', [
  sizeOf(filesIn(join('out', 'main')).filter((path) => path.endsWith('.js'))),
]);
table.atMost('all of it, MB', whole.median, 25);
table.finish();

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return path.endsWith('.map') ? [] : [path];
  });
}
