import { bridge } from '../bridge';

/** Asks main to open an address outside; main shows the reader where it leads first, and refuses what is no web page or mail. */
export function openLink(address: string): void {
  void bridge.request('link.open', address);
}
