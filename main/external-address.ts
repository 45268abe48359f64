import { domainToUnicode } from 'node:url';

/** UTF-16 units of the longest address that is looked at. */
const longest = 2000;
/** Control characters, white space, and what turns the direction of writing or is not seen. */
const deceiving =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0020\u007f-\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;
const mailbox = /^[^\s@/?#%<>"',;:\\]+@[^\s@/?#%<>"',;:\\]+$/u;

/** An address outside of Meipi that may be opened, as it will be and as it is to be shown. */
export interface ExternalAddress {
  readonly kind: 'web' | 'mail';
  /** The very address that is opened, in ASCII. */
  readonly href: string;
  /** Host with its port, or mail address: an international name in both its forms. */
  readonly shown: string;
}

/**
 * The address a text stands for; null where it is not opened: anything but http, https and mailto,
 * with a user's name or password in it (which look like the host), or longer than 2,000 characters.
 */
export function externalAddress(text: string): ExternalAddress | null {
  if (text.length > longest) return null;
  const url = parsed(text.replace(deceiving, ''));
  if (url === null) return null;
  switch (url.protocol) {
    case 'http:':
    case 'https:':
      return url.username === '' && url.password === '' ? web(url) : null;
    case 'mailto:':
      // Without headers: some mail programs attach the files that these name.
      return mailbox.test(url.pathname)
        ? { kind: 'mail', href: `mailto:${url.pathname}`, shown: url.pathname }
        : null;
    default:
      return null;
  }
}

function web({ href, host, hostname }: URL): ExternalAddress {
  const name = domainToUnicode(hostname);
  const shown = name === hostname || name === '' ? host : `${name} (${host})`;
  return { kind: 'web', href, shown };
}

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
