import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { ProtocolRequest, ProtocolResponse, Session } from 'electron';
import { protocol } from 'electron';
import { isMediaFile, mediaHost } from '../core/document/media';

export const scheme = 'meipi';

/** The two pages' origins: each host serves its own page only. */
export const hosts = { app: 'app', import: 'import' } as const;
export type Host = (typeof hosts)[keyof typeof hosts];

/** Gives a kept picture by its name; null where there is none. */
export type PictureFiles = (file: string) => Promise<Uint8Array | null>;

/** What a host serves beside its files as they are. */
interface Served {
  readonly pictures?: PictureFiles;
  /** What is made of its page's HTML each time. */
  readonly page?: (html: string) => string;
}

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.otf': 'font/otf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const pictureTypes: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
};

const closed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const policies: Readonly<Record<Host, string>> = {
  app: `${closed}; script-src 'self'; style-src 'self'; img-src 'self' data: ${scheme}://${mediaHost}; font-src 'self'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
  // Its importers parse HTML with DOMParser, which trusted types would refuse.
  import: `${closed}; script-src 'self'`,
};

/**
 * Makes meipi: a scheme with origins, like https:, whose scripts Chromium keeps compiled (Electron from
 * 28 on; an older one leaves that aside). Before the app is ready.
 */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/**
 * Serves a host's page out of the built files, and pictures where there are `pictures`. Everything else
 * is 404. Not by `protocol.handle`, which costs a start undici and web streams for files that lie on
 * the disk.
 */
export function servePages(
  session: Session,
  host: Host,
  folder: string,
  { pictures, page }: Served = {},
): void {
  const files = fileTable(folder, host);
  const answer = async (request: ProtocolRequest): Promise<ProtocolResponse> => {
    const url = new URL(request.url);
    if (url.host === mediaHost && pictures !== undefined) return pictureAt(url, request, pictures);
    const file =
      url.host === host && request.method === 'GET' ? files.get(url.pathname) : undefined;
    if (file === undefined) return nothing(headers(host));
    const type = mimeTypes[extname(file)] ?? 'application/octet-stream';
    const bytes = await readFile(file);
    const isPage = page !== undefined && extname(file) === '.html';
    return {
      data: isPage ? Buffer.from(page(bytes.toString())) : bytes,
      headers: { ...headers(host), 'Content-Type': type },
    };
  };
  session.protocol.registerBufferProtocol(scheme, (request, give) => {
    answer(request).then(give, () => give({ error: notRead }));
  });
}

/** Chromium's code for a file that cannot be read: ERR_FAILED. */
const notRead = -2;

function nothing(others: Record<string, string>): ProtocolResponse {
  return { statusCode: 404, data: Buffer.alloc(0), headers: others };
}

/** A kept picture: the address is its name and nothing else, which is no way through any folder. */
async function pictureAt(
  { pathname, search }: URL,
  { method }: ProtocolRequest,
  pictures: PictureFiles,
): Promise<ProtocolResponse> {
  const file = pathname.slice(1);
  const isNamed = isMediaFile(file) && search === '' && method === 'GET';
  const bytes = isNamed ? await pictures(file).catch(() => null) : null;
  if (bytes === null) return nothing(pictureHeaders);
  const type = pictureTypes[extname(file)] ?? 'application/octet-stream';
  return { data: Buffer.from(bytes), headers: { ...pictureHeaders, 'Content-Type': type } };
}

/** To be shown by the page, which has another host, and good for nothing else. */
const pictureHeaders = {
  'Content-Security-Policy': `${closed}; sandbox`,
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * URL path → file, made once at the start: a request picks a row and never makes a path, so there
 * is nothing to climb out of.
 */
function fileTable(folder: string, host: Host): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  const visit = (inner: string): void => {
    for (const entry of readdirSync(join(folder, inner), { withFileTypes: true })) {
      const path = `${inner}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else if (extname(entry.name) in mimeTypes && belongsTo(path, host)) {
        table.set(path, join(folder, path));
      }
    }
  };
  visit('');
  return table;
}

/** Each page is served by its own host; the scripts and styles in assets/ by both. */
function belongsTo(path: string, host: Host): boolean {
  if (extname(path) !== '.html') return true;
  return path.startsWith('/import/') === (host === hosts.import);
}

function headers(host: Host): Record<string, string> {
  return {
    'Content-Security-Policy': policies[host],
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
