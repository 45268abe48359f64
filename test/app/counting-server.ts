import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this computer that counts who comes: connections, not only requests. */
export interface CountingServer {
  /** host:port */
  readonly address: string;
  readonly visits: number;
  close(): void;
}

export async function countingServer(): Promise<CountingServer> {
  let visits = 0;
  const server = createServer((_request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('<title>outside</title>');
  });
  server.on('connection', () => {
    visits += 1;
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const isInternet = (found: ReturnType<typeof server.address>): found is AddressInfo =>
    typeof found === 'object' && found !== null;
  const found = server.address();
  if (!isInternet(found)) throw new Error('no port');
  return {
    address: `127.0.0.1:${found.port}`,
    get visits() {
      return visits;
    },
    close: () => void server.close(),
  };
}
