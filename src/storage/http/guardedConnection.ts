import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import type { Dispatcher } from 'undici';
import { CountersignError } from '../../errors.ts';
import { addressReach } from './addressReach.ts';

/**
 * Whose word the addresses are. `own`: the user's configuration names the store, which may stand in the user's own
 * network. `public`: somebody else's location; it leads to the internet alone, or to a host that
 * COUNTERSIGN_OWN_HOSTS lists (names and addresses between commas, as they stand in URLs).
 */
export type Reach = 'own' | 'public';

/** Names that the proxy alone can resolve are asked for only when the user named them. */
const MEND =
  'If it is a store of your own network, list its host in COUNTERSIGN_OWN_HOSTS; link-local and metadata addresses stay closed.';

/** @returns why not, or undefined when the address may be connected to for this host */
function forbidden(hostname: string, address: string, reach: Reach): CountersignError | undefined {
  const leads = addressReach(address);
  if (leads === 'public' || (leads === 'own' && (reach === 'own' || isListed(hostname)))) return undefined;
  const message =
    leads === 'own'
      ? `${hostname} is in a private network, where no location of somebody else may lead`
      : `${hostname} is a link-local or reserved address, which nothing is fetched from`;
  return new CountersignError('refused', message, { mend: MEND });
}

function isListed(hostname: string): boolean {
  const listed = (process.env['COUNTERSIGN_OWN_HOSTS'] ?? '').toLowerCase().split(',');
  return listed.map((host) => bare(host.trim())).includes(bare(hostname.toLowerCase()));
}

function bare(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}

/**
 * Judges the host of each request, redirects included, before anything connects.
 * @param proxied a proxy may connect in our place: names are resolved and judged here first. What cannot be resolved
 *   here is refused, unless the user named it; what the proxy itself then resolves a name to is the proxy's to judge.
 */
export function guardedHosts(reach: Reach, proxied: boolean): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    const hostname = bare(new URL(String(options.origin)).hostname);
    if (isIP(hostname) !== 0) {
      const refusal = forbidden(hostname, hostname, reach);
      if (refusal !== undefined) throw refusal;
      return dispatch(options, handler);
    }
    if (!proxied) return dispatch(options, handler);
    judgeName(hostname, reach).then(
      () => dispatch(options, handler),
      (error: unknown) => {
        // There is no request yet that a controller could end.
        handler.onResponseError?.(null as never, error as Error);
      },
    );
    return true;
  };
}

async function judgeName(hostname: string, reach: Reach): Promise<void> {
  const found = await lookup(hostname, { all: true }).catch(() => []);
  if (found.length === 0 && reach === 'public' && !isListed(hostname)) {
    throw new CountersignError(
      'refused',
      `${hostname} cannot be resolved here, so where it leads is not known`,
      {
        mend: 'If only the proxy can resolve it and you trust where it leads, list it in COUNTERSIGN_OWN_HOSTS.',
      },
    );
  }
  for (const { address } of found) {
    const refusal = forbidden(hostname, address, reach);
    if (refusal !== undefined) throw refusal;
  }
}

/** Connects to addresses that may be connected to alone: the one that is connected to is the one judged. */
export function guardedConnector(reach: Reach): buildConnector.connector {
  const connect = buildConnector({ timeout: 20_000, lookup: guardedLookup(reach) });
  return (options, callback) => {
    connect(options, (...result) => {
      const [error, socket] = result;
      const why = error === null ? forbidden(options.hostname, socket.remoteAddress ?? '', reach) : undefined;
      if (why === undefined) {
        callback(...result);
        return;
      }
      socket?.destroy();
      callback(why, null);
    });
  };
}

/** Finds no address but those that may be connected to, so that no other port of this network is even knocked at. */
function guardedLookup(reach: Reach): LookupFunction {
  return (hostname, wanted, done) => {
    lookup(hostname, { ...wanted, all: true }).then(
      (found) => {
        const judged = found.map((one) => ({ ...one, why: forbidden(hostname, one.address, reach) }));
        const allowed = judged.filter(({ why }) => why === undefined);
        const [first] = allowed;
        if (first === undefined) done(judged[0]?.why ?? new Error(`${hostname} has no address`), []);
        else if (wanted.all === true) done(null, allowed);
        else done(null, first.address, first.family);
      },
      (error: unknown) => {
        done(error as NodeJS.ErrnoException, []);
      },
    );
  };
}
