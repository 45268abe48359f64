import { afterAll } from 'vitest';
import { lacksDisplay, openDisplay } from '../../scripts/display.mjs';

// Without a desktop each file of tests has a display of its own: no window takes the focus from another's.
if (lacksDisplay()) {
  const display = await openDisplay();
  Object.assign(process.env, display.env);
  afterAll(async () => {
    for (const name of Object.keys(display.env)) delete process.env[name];
    await display.close();
  });
}
