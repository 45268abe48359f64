import type { RunningApp } from './launch-app';

/** The menu's labels, one line an item, below their menu. */
export const menuOf = (app: RunningApp) =>
  app.electron.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map((item) => ({
      label: item.label,
      items: (item.submenu?.items ?? [])
        .filter((inner) => inner.type !== 'separator')
        .map((inner) => inner.label),
    })),
  );

/** Chooses an item of the menu, as a click would. */
export const choose = (app: RunningApp, label: string) =>
  app.electron.evaluate(({ Menu }, wanted) => {
    const all = (items: Electron.MenuItem[]): Electron.MenuItem[] =>
      items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])]);
    all(Menu.getApplicationMenu()?.items ?? [])
      .find((item) => item.label === wanted)
      ?.click();
  }, label);
