/**
 * A script that Electron runs before the app (`-r`): notes when the app is ready, when its first page
 * paints and when that shows what it is asked for, and which files were read until then; says it on
 * standard output, and ends the app.
 */
export function startHook(selector: string): string {
  const ask = `new Promise((resolve) => {
    const look = () => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      const isThere = document.querySelector(${JSON.stringify(selector)}) !== null;
      if (paint === undefined || !isThere) return requestAnimationFrame(look);
      // The frame in which it is drawn has begun; the next begins when that is done.
      requestAnimationFrame(() => resolve({
        painted: performance.timeOrigin + paint.startTime,
        shown: performance.timeOrigin + performance.now(),
      }));
    };
    look();
  })`;
  return `
const { app } = require('electron');
const fs = require('node:fs');
const now = () => performance.timeOrigin + performance.now();
const steps = [];
const step = (what) => steps.push({ what, at: now() });
for (const [owner, name] of [[fs, 'readFileSync'], [fs.promises, 'readFile'], [fs.promises, 'open']]) {
  const real = owner[name];
  owner[name] = function (path, ...rest) {
    if (typeof path === 'string') step(path);
    return real.call(this, path, ...rest);
  };
}
let ready = 0;
app.whenReady().then(() => { ready = now(); step('ready'); });
app.once('browser-window-created', (_event, window) => {
  step('window');
  window.webContents.once('did-start-navigation', () => step('navigation'));
  window.webContents.once('dom-ready', async () => {
    step('page loaded');
    const seen = await window.webContents.executeJavaScript(${JSON.stringify(ask)});
    process.stdout.write('\\nbench ' + JSON.stringify({ ready, ...seen, steps }) + '\\n');
    app.exit(0);
  });
});
`;
}
