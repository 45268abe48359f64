import type { Engine } from './engine';
import { launchChromium } from './launch-chromium';

export async function chromiumEngine(): Promise<Engine> {
  const browser = await launchChromium();
  return {
    async open(options, script) {
      const context = await browser.newContext(options);
      await context.addInitScript(script);
      return context.newPage();
    },
    async clear() {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    close: () => browser.close(),
  };
}
