const longest = 2000;
const mailbox = /^[^\s@/?#%<>"',;:\\]+@[^\s@/?#%<>"',;:\\]+$/u;

/** Whether main would offer to open an address: what it refuses (main/external-address.ts) is no link. */
export function leadsOut(href: string): boolean {
  if (href.length > longest) return false;
  try {
    const { protocol, username, password, pathname } = new URL(href);
    if (protocol === 'mailto:') return mailbox.test(pathname);
    return /^https?:$/u.test(protocol) && username === '' && password === '';
  } catch {
    return false;
  }
}
