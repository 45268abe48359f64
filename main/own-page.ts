import { hosts, scheme } from './protocol';

/** What is asked of the frame a request comes from. */
export interface AskingFrame {
  readonly url: string;
  readonly parent: unknown;
}

/**
 * Whether it is our page in a top frame. Not by origin: in Node the origin of any URL that is not
 * http(s) or ftp is the string "null".
 */
export function isOwnPage(frame: AskingFrame | null): boolean {
  if (frame === null || frame.parent !== null) return false;
  const url = addressOf(frame.url);
  return url !== null && url.protocol === `${scheme}:` && url.host === hosts.app;
}

/** null where it is none: a frame that has not loaded anything has the address ''. */
function addressOf(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
