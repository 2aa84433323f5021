import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RegistryServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** What it answers, by path. A number is a status without a body. */
  readonly pages: Map<string, Uint8Array | string | number>;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** Answers as a registry of packages would, with whatever it was given. */
export async function startRegistry(): Promise<RegistryServer> {
  const pages = new Map<string, Uint8Array | string | number>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const page = pages.get(path) ?? 404;
    if (typeof page === 'number') response.writeHead(page).end();
    else response.writeHead(200).end(page);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    pages,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
