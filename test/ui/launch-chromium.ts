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
];

const withoutWindows = '/usr/bin/chromium-headless-shell';

/** The newest Chromium of the system (scripts/system-packages.mjs): without windows, a third of the work. */
export function launchChromium(): Promise<Browser> {
  const executablePath = existsSync(withoutWindows) ? withoutWindows : '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: switches });
}
