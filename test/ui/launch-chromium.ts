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
];

/** The newest Chromium of the system (scripts/system-packages.mjs). */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: switches });
}
