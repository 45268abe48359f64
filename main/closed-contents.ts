import type { App } from 'electron';
import { shortened } from './closed-network';
import type { Log } from './log';

/**
 * Whatever page comes to life anywhere in the app: it stays where it was loaded, opens no windows,
 * holds no webviews and reveals no addresses.
 */
export function closeContents(app: App, log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      event.preventDefault();
      log.write('navigation blocked', { url: shortened(event.url) });
    });
    contents.on('will-frame-navigate', (event) => {
      event.preventDefault();
      log.write('frame navigation blocked', { url: shortened(event.url) });
    });
    contents.on('will-redirect', (event) => {
      event.preventDefault();
      log.write('redirect blocked', { url: shortened(event.url) });
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
      log.write('webview blocked');
    });
    contents.setWindowOpenHandler(({ url }) => {
      log.write('window blocked', { url: shortened(url) });
      return { action: 'deny' };
    });
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}
