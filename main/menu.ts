import type { BrowserWindow, MenuItemConstructorOptions, Point } from 'electron';
import { Menu, app } from 'electron';
import { wordKinds } from '../core/annotation/mark-kind';
import { pigments } from '../core/annotation/pigment';
import type { CommandId } from '../core/commands';
import { commandIds, scopeOf } from '../core/commands';
import type { EssayId } from '../core/ids';
import type { Keymap } from '../core/keymap';
import { keysOf } from '../core/keymap';
import type { Platform } from '../core/keys';
import { accelerator, typesLetter } from '../core/keys';
import type { RecentEssay } from '../core/library/recent-essays';
import { shortened } from '../core/library/recent-essays';
import { scripts } from '../core/script/script';
import type { Settings, SettingsPatch } from '../core/settings';
import { languages, themes } from '../core/settings';
import { toldApart } from '../core/words/told-apart';
import type { Words } from '../core/words/words';
import { wordsFor } from '../core/words/words';
import { offersDeveloperTools } from './closed-network';

/** What choosing an item does. */
export interface MenuActions {
  readonly run: (id: CommandId) => void;
  readonly change: (patch: SettingsPatch) => void;
  readonly about: () => void;
  readonly open: (id: EssayId) => void;
}

/** What the menu shows beside the commands. */
export interface MenuState {
  readonly settings: Settings;
  /** The essays opened last, the latest first. */
  readonly recent: readonly RecentEssay[];
}

/** Opens the menu at a point of the window (px); of the commands, those that have nothing to do now are grey. */
export function popUpMenu(
  window: BrowserWindow,
  { x, y }: Point,
  ready: readonly CommandId[],
): void {
  const menu = Menu.getApplicationMenu();
  if (menu === null) return;
  for (const id of commandIds) {
    const item = menu.getMenuItemById(id);
    if (item !== null) item.enabled = ready.includes(id);
  }
  menu.popup({ window, x, y });
}

type Items = MenuItemConstructorOptions[];

/** Builds the application menu anew, in the language and with the choices of the settings. */
export function setMenu(platform: Platform, state: MenuState, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(platform, state, actions)));
}

function template(
  platform: Platform,
  { settings, recent }: MenuState,
  actions: MenuActions,
): Items {
  const words = wordsFor(settings);
  const { commands, menu, appearance, languages: names } = words;
  const isMac = platform === 'mac';
  const { ownKeys, singleKeys } = settings;
  const keymap = { platform, ownKeys, singleKeys };
  const item = (id: CommandId) => commandItem(id, commands[id], keymap, actions);
  const separator: MenuItemConstructorOptions = { type: 'separator' };

  const about: MenuItemConstructorOptions = { label: menu.about, click: () => actions.about() };

  const lately: Items = [
    ...recent.map((one) => ({
      label: plainLabel(nameOf(one, words)),
      click: () => actions.open(one.id),
    })),
    separator,
    { label: menu.clearRecent, click: () => actions.change({ recentEssays: [] }) },
  ];
  const file: Items = [
    { label: menu.recent, enabled: recent.length > 0, submenu: lately },
    item('new-window'),
    separator,
    item('import'),
    item('import-folder'),
    item('import-notes'),
    separator,
    item('export'),
    item('print'),
    item('print-text'),
    separator,
    item('new-edition'),
    item('other-encoding'),
    item('view-cut'),
    item('open-bin'),
    ...(isMac ? [] : [item('settings')]),
    separator,
    { role: 'close', label: menu.closeWindow },
    ...(isMac ? [] : [{ role: 'quit', label: menu.quit } as const]),
  ];
  const edit: Items = [
    item('undo'),
    item('redo'),
    separator,
    { role: 'cut', label: menu.cut, ...shownKey('X') },
    { role: 'copy', label: menu.copy, ...shownKey('C') },
    { role: 'paste', label: menu.paste, ...shownKey('V') },
    { role: 'selectAll', label: menu.selectAll, ...shownKey('A') },
    separator,
    item('find'),
    item('find-next'),
    item('find-previous'),
    item('search-library'),
  ];
  const theme: Items = themes.map((one) => ({
    type: 'radio',
    label: appearance.themes[one],
    checked: settings.theme === one,
    click: () => actions.change({ theme: one }),
  }));
  const script: Items = scripts.map((one) => ({
    type: 'radio',
    label: appearance.scripts[one],
    checked: settings.script === one,
    click: () => actions.change({ script: one }),
  }));
  const language: Items = languages.map((one) => ({
    type: 'radio',
    label: names[one],
    checked: settings.language === one,
    click: () => actions.change({ language: one }),
  }));
  const view: Items = [
    item('toggle-sidebar'),
    item('show-outline'),
    item('show-library'),
    item('toggle-notebook'),
    item('margin-view'),
    item('sentence-focus'),
    item('command-palette'),
    separator,
    item('appearance'),
    { label: menu.theme, submenu: theme },
    { label: appearance.script, submenu: script },
    item('text-larger'),
    item('text-smaller'),
    item('text-reset'),
    separator,
    { label: menu.language, submenu: language },
    // On macOS the system's own, with the key that is its everywhere.
    isMac ? { role: 'togglefullscreen', label: commands['full-screen'] } : item('full-screen'),
    ...developerItems(),
  ];
  const go: Items = [
    item('back'),
    item('forward'),
    separator,
    item('previous-essay'),
    item('next-essay'),
    separator,
    item('caret-mode'),
  ];
  const annotate: Items = [
    ...pigments.map((pigment) => item(`mark-${pigment}`)),
    separator,
    ...wordKinds.map((kind) => item(`mark-${kind}`)),
    separator,
    item('comment'),
    item('note-paragraph'),
    item('note-point'),
    separator,
    item('unite-marks'),
    item('part-mark'),
    item('move-annotation'),
    item('quote-in-reflection'),
    item('delete-annotation'),
    item('review-notes'),
    separator,
    item('next-annotation'),
    item('previous-annotation'),
  ];
  const own: Items = [
    about,
    separator,
    item('settings'),
    item('shortcuts'),
    separator,
    { role: 'hide', label: menu.hide },
    { role: 'hideOthers', label: menu.hideOthers },
    { role: 'unhide', label: menu.showAll },
    separator,
    { role: 'quit', label: menu.quit },
  ];
  return [
    ...(isMac ? [{ label: app.name, submenu: own }] : []),
    { label: menu.file, submenu: file },
    { label: menu.edit, submenu: edit },
    { label: menu.view, submenu: view },
    { label: menu.go, submenu: go },
    { label: menu.annotate, submenu: annotate },
    ...(isMac
      ? [windowMenu(menu.window, menu.minimize)]
      : [{ label: menu.help, submenu: [item('shortcuts'), separator, about] }]),
  ];
}

/** Its title, and what tells it from others of that title. */
function nameOf({ title, telling }: RecentEssay, words: Words): string {
  return telling === null ? title : `${title} · ${shortened(toldApart(telling, words))}`;
}

/** A menu takes & for the mark of a key. */
const plainLabel = (title: string): string => title.replaceAll('&', '&&');

function windowMenu(label: string, minimize: string): MenuItemConstructorOptions {
  return { role: 'windowMenu', label, submenu: [{ role: 'minimize', label: minimize }] };
}

/**
 * The page handles keys itself, by physical key and not while a text is composed; the menu shows
 * them. Only macOS needs window-wide ones registered, because its menu is where such keys live;
 * there a single letter would be swallowed while typing, so it stands in the label.
 */
function commandItem(
  id: CommandId,
  label: string,
  keymap: Keymap,
  { run }: MenuActions,
): MenuItemConstructorOptions {
  const click = () => run(id);
  const key = keysOf(id, keymap)[0];
  if (key === undefined) return { id, label, click };
  if (keymap.platform !== 'mac') {
    return { id, label, click, accelerator: accelerator(key), registerAccelerator: false };
  }
  return scopeOf(id) === 'reading' || typesLetter(key, 'mac')
    ? { id, label: `${label}  ${accelerator(key)}`, click }
    : { id, label, click, accelerator: accelerator(key) };
}

/** The key of a role, which a menu that pops up does not show by itself. The page's fields act on it. */
function shownKey(letter: string): MenuItemConstructorOptions {
  return { accelerator: `CmdOrCtrl+${letter}`, registerAccelerator: false };
}

function developerItems(): Items {
  return offersDeveloperTools() ? [{ type: 'separator' }, { role: 'toggleDevTools' }] : [];
}
