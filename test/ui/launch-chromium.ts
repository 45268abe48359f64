import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

/** Root may not use Chromium's sandbox, and a closed network is not asked for anything. */
const switches = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // As Debian's own settings have it.
  '--font-render-hinting=slight',
];

/** By choice without a browser's own window, which costs more than our page does. */
const programs = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'] as const;

/** The newest Chromium of the system (scripts/system-packages.mjs). */
export function launchChromium(): Promise<Browser> {
  const [shell, whole] = programs;
  return chromium.launch({ executablePath: existsSync(shell) ? shell : whole, args: switches });
}
