import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

/** What is done to one connection. Bytes are counted from its opening, in both directions. */
export interface Fault {
  /** The connection is reset after so many bytes to the server, or from it. */
  readonly cutUp?: number;
  readonly cutDown?: number;
  /** The connection is closed in good order after so many bytes from the server, the rest dropped. */
  readonly truncateDown?: number;
  /** Every piece waits so long, in milliseconds. */
  readonly delay?: number;
  /** Nothing passes any more after so many bytes from the server, and nothing is closed. */
  readonly hangDown?: number;
  /** The two pieces that follow so many bytes from the server change places. */
  readonly swapDown?: number;
  /** The server is not asked: this is the answer to whatever comes. */
  readonly answer?: string;
}

export interface FaultProxy {
  readonly port: number;
  /** `http://127.0.0.1:port` */
  readonly endpoint: string;
  /** Faults that were let loose so far. */
  readonly faults: () => number;
  /** Bytes that went to the server. */
  readonly bytesUp: () => number;
  /** Bytes that came from it. */
  readonly bytesDown: () => number;
  stop(): Promise<void>;
}

/** A TCP proxy on the loopback that asks `faultFor` what to do to each connection, numbered from 0; on any free port, or the one given. */
export function startFaultProxy(
  target: number,
  faultFor: (connection: number) => Fault | undefined,
  listenOn = 0,
): Promise<FaultProxy> {
  const sockets = new Set<Socket>();
  let connections = 0;
  let faults = 0;
  let bytesUp = 0;
  let bytesDown = 0;
  const server = createServer((client) => {
    const fault: Fault = faultFor(connections++) ?? {};
    if (Object.keys(fault).length > 0) faults += 1;
    sockets.add(client);
    client.on('error', () => undefined).once('close', () => sockets.delete(client));
    if (fault.answer !== undefined) {
      const { answer } = fault;
      client.once('data', () => client.end(answer));
      return;
    }
    const upstream = connect(target, '127.0.0.1');
    sockets.add(upstream);
    upstream.on('error', () => client.destroy()).once('close', () => sockets.delete(upstream));
    client.once('close', () => upstream.destroy());
    pump(client, upstream, fault, 'up', (count) => (bytesUp += count));
    pump(upstream, client, fault, 'down', (count) => (bytesDown += count));
  });
  return new Promise((resolve) => {
    server.listen(listenOn, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({
        port,
        endpoint: `http://127.0.0.1:${port}`,
        faults: () => faults,
        bytesUp: () => bytesUp,
        bytesDown: () => bytesDown,
        stop: () =>
          new Promise((stopped) => {
            for (const socket of sockets) socket.destroy();
            server.close(() => {
              stopped();
            });
          }),
      });
    });
  });
}

function pump(
  from: Socket,
  to: Socket,
  fault: Fault,
  way: 'up' | 'down',
  count: (bytes: number) => void,
): void {
  let passed = 0;
  let held: Buffer | undefined;
  let hung = false;
  const down = way === 'down';
  const cut = down ? fault.cutDown : fault.cutUp;
  from.on('data', (chunk: Buffer) => {
    const before = passed;
    passed += chunk.length;
    if (cut !== undefined && passed > cut) {
      to.write(chunk.subarray(0, Math.max(0, cut - before)), () => {
        from.resetAndDestroy();
        to.resetAndDestroy();
      });
      return;
    }
    if (down && fault.truncateDown !== undefined && passed > fault.truncateDown) {
      to.end(chunk.subarray(0, Math.max(0, fault.truncateDown - before)));
      from.destroy();
      return;
    }
    hung ||= down && passed > (fault.hangDown ?? Infinity);
    if (hung) return;
    if (down && fault.swapDown !== undefined && passed > fault.swapDown && held === undefined) {
      held = chunk;
      return;
    }
    const pieces = held === undefined || held.length === 0 ? [chunk] : [chunk, held];
    if (held !== undefined) held = Buffer.alloc(0);
    count(chunk.length);
    forward(from, to, Buffer.concat(pieces), fault.delay);
  });
  from.on('end', () => {
    if (hung) return;
    setTimeout(() => {
      to.end(held ?? Buffer.alloc(0));
    }, fault.delay ?? 0);
  });
}

function forward(from: Socket, to: Socket, bytes: Buffer, delay: number | undefined): void {
  const write = (): void => {
    if (to.destroyed || to.write(bytes)) return;
    from.pause();
    to.once('drain', () => from.resume());
  };
  if (delay === undefined) write();
  else setTimeout(write, delay);
}
