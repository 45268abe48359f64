import type { Session } from 'electron';
import { app } from 'electron';
import type { Asked } from './font-permission';
import { isForFonts } from './font-permission';
import type { Log } from './log';
import { scheme } from './protocol';

/** Nothing listens on the discard port (RFC 863); a request that got this far ends here. */
const deadProxy = 'http://127.0.0.1:9';

/** For the whole app, before it is ready: no name is looked up, no component is fetched. */
export function closeProcessNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('dns-prefetch-disable');
}

/**
 * Takes from an installed app the doors that Chromium opens by a word on its command line; no fuse
 * shuts them. Before the app is ready.
 */
export function closeDebugging(): void {
  if (!app.isPackaged) return;
  for (const door of ['remote-debugging-port', 'remote-debugging-pipe', 'remote-allow-origins']) {
    app.commandLine.removeSwitch(door);
  }
}

/**
 * Takes network, permissions, devices and downloads from a session; what was tried is logged.
 * Without handlers of ours Electron grants permissions (reliability.md 5). Resolves when the dead
 * proxy is in place. `fontsFor` is the origin whose page may learn which typefaces the system has.
 */
export async function closeSession(
  session: Session,
  log: Log,
  fontsFor: string | null = null,
): Promise<void> {
  const allowed = new Set([`${scheme}:`, ...(offersDeveloperTools() ? ['devtools:'] : [])]);
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !allowed.has(new URL(details.url).protocol);
    if (cancel) log.write('request blocked', { url: shortened(details.url) });
    answer({ cancel });
  });
  const allows = (asked: Asked): boolean => fontsFor !== null && isForFonts(asked, fontsFor);
  session.setPermissionRequestHandler((_contents, permission, answer, asked) => {
    const isAllowed = allows({
      permission,
      url: asked.requestingUrl,
      isMainFrame: asked.isMainFrame,
    });
    if (!isAllowed) log.write('permission denied', { permission });
    answer(isAllowed);
  });
  session.setPermissionCheckHandler((_contents, permission, url, { isMainFrame }) =>
    allows({ permission, url, isMainFrame }),
  );
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event, item) => {
    event.preventDefault();
    log.write('download blocked', { url: shortened(item.getURL()) });
  });
  session.setSpellCheckerEnabled(false);
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: deadProxy,
    proxyBypassRules: '<-loopback>',
  });
}

/** Whether developer tools can be opened: from source only, and only when asked for. */
export function offersDeveloperTools(): boolean {
  return !app.isPackaged && process.env['MEIPI_DEVTOOLS'] === '1';
}

/** An address without what may be an essay's text in it. */
export function shortened(url: string): string {
  return url.replace(/[?#].*$/s, '').slice(0, 200);
}
