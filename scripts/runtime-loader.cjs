// @ts-check
// What Electron's own default app does and the registry's Electron lacks: run the app whose folder
// is named on the command line, under that app's name, version and paths.
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const path = require('node:path');

/** @type {string[]} */
const preloads = [];
let folder = '';
const words = process.argv.slice(1);
for (let at = 0; at < words.length && folder === ''; at++) {
  const word = words[at] ?? '';
  if (word === '-r' || word === '--require') preloads.push(words[++at] ?? '');
  else if (!word.startsWith('-')) folder = path.resolve(word);
}

/** @type {{ name: string, productName?: string, version: string, main: string }} */
let about;
try {
  about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
} catch {
  console.error('Name an app folder with a readable package.json.');
  process.exit(1);
}

Object.assign(process, { defaultApp: true });
// Electron's default app calls these too, but its public types lack them. Without a version it is
// "0.0", on which electron-store's migrations throw.
const undocumented =
  /** @type {typeof app & { setVersion(version: string): void, setAppPath(folder: string): void }} */ (
    app
  );
app.name = about.productName ?? about.name;
undocumented.setVersion(about.version);
undocumented.setAppPath(folder);
app.setPath(
  'userData',
  app.commandLine.getSwitchValue('user-data-dir') || path.join(app.getPath('appData'), app.name),
);
for (const preload of preloads) require(path.resolve(preload));
require(path.join(folder, about.main));
