// @ts-check
// Run by offline.test.ts in a network namespace of its own. Does the whole main job in the real app
// and prints, as JSON, what came of it and how many packets left by the namespace's interface.
import { createSocket } from 'node:dgram';
import { copyFileSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { _electron } from 'playwright-core';
import { prepareLaunch } from '../../scripts/launch.mjs';
import { makeTemporaryFolder } from '../../scripts/unprivileged.mjs';

const [, , networkInterface = '', userData = '', target = ''] = process.argv;

const { dispose, args, ...launch } = await prepareLaunch({ userData });
const electron = await _electron.launch({
  ...launch,
  args: ['-r', readableLoader(), ...args],
  timeout: 30_000,
});
const ended = new Promise((resolve) => electron.process().once('exit', resolve));
const page = await readerPage();
await page.getByRole('button', { name: '从第一篇开始读' }).click();
await page.locator('article').waitFor();
await page.locator('[data-region="text"]').focus();
for (const key of ['j', 'j', 's', 'c']) await page.keyboard.press(key);
await page.getByRole('textbox', { name: '批注' }).waitFor();
await page.keyboard.type('没有网络也能写');
await page.getByText('已自动保存').waitFor();
await page.keyboard.press('Escape');

/** @type {unknown[]} */
const exported = [];
for (const format of ['word', 'markdown', 'html', 'pdf']) {
  await electron.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    path.join(target, `notes.${{ word: 'docx', markdown: 'md' }[format] ?? format}`),
  );
  exported.push(
    await page.evaluate(`(async () => {
      const { value } = await window.meipi.request('app.start');
      const { lastEssay: of, exportChoices } = value.settings;
      const choices = { ...exportChoices, format: '${format}' };
      return (await window.meipi.request('export.save', { job: 'one', of, choices })).ok;
    })()`),
  );
}
await electron.evaluate(({ app }) => app.quit());
await ended;
dispose();

const sent = packetsSent();
await sendOne();
process.stdout.write(
  JSON.stringify({
    exported,
    files: readdirSync(target).length,
    sent,
    control: packetsSent() - sent,
  }),
);

/** Packets that were sent on the interface since it was made (proc_net(5)). */
function packetsSent() {
  const line = readFileSync('/proc/self/net/dev', 'utf8')
    .split('\n')
    .find((row) => row.trim().startsWith(`${networkInterface}:`));
  // Eight columns of what was received come first.
  return Number(line?.split(':')[1]?.trim().split(/\s+/)[9]);
}

/** What any program could do here: it is counted, so that a count of none says something. */
function sendOne() {
  const socket = createSocket('udp4');
  return new Promise((resolve) => {
    socket.send('x', 53, '198.51.100.1', () => socket.close(() => resolve(null)));
  });
}

async function readerPage() {
  for (;;) {
    const found = electron.windows().find((one) => one.url().startsWith('meipi://app/'));
    if (found) return found;
    await electron.waitForEvent('window', { timeout: 15_000 });
  }
}

/** Playwright's loader where Electron's user can read it (launch-app.ts). */
function readableLoader() {
  const playwright = createRequire(import.meta.url).resolve('playwright-core/package.json');
  const loader = path.join(makeTemporaryFolder('meipi-loader'), 'loader.js');
  copyFileSync(
    path.join(path.dirname(playwright), 'lib', 'server', 'electron', 'loader.js'),
    loader,
  );
  return loader;
}
