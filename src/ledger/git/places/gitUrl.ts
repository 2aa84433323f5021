import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CountersignError } from '../../../errors.ts';

/** Where a ledger is: a repository on this machine, or one that git's own transports reach. */
export type LedgerAddress =
  | { readonly kind: 'path'; readonly path: string; readonly display: string }
  | {
      readonly kind: 'remote';
      /** Without credentials: fit for argv, for a cache key and for a message. */
      readonly url: string;
      readonly display: string;
      /** `Basic …` or undefined; handed to git by the environment, never by argv. */
      readonly authorization: string | undefined;
    };

const SCP_LIKE = /^(?:[A-Za-z0-9._~-]+@)?(?:[A-Za-z0-9.-]{2,}|\[[0-9A-Fa-f:.]+\]):(?!\/\/)\S+$/;
const MEND =
  'Give the path of a bare git repository, git@host:owner/name.git, ssh://host/path or https://host/path.';

/**
 * Reads a ledger's URL. Only ssh, https and local repositories are let through: other schemes of git run
 * programs (`ext::`) or are not authenticated (`git://`, http to another machine).
 * @param asRemote reach a `file://` URL by git's transport as if it were on another machine
 * @throws CountersignError `input` for a URL that is none of these.
 */
export function parseLedgerUrl(text: string, asRemote = false): LedgerAddress {
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  if (text === '' || text.startsWith('-') || /[\u0000-\u001f\u007f]/.test(text)) {
    throw new CountersignError('input', 'that is not the URL of a ledger', { mend: MEND });
  }
  if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(text)) return parseSchemeUrl(text, asRemote);
  if (/^[A-Za-z0-9+.-]+::/.test(text)) {
    throw new CountersignError('input', 'a ledger URL may not name a git remote helper', { mend: MEND });
  }
  // git's own rule: a colon before the first slash makes it host:path.
  const colon = text.indexOf(':');
  const slash = text.indexOf('/');
  if (colon > 0 && (slash === -1 || colon < slash)) {
    if (!SCP_LIKE.test(text)) {
      throw new CountersignError('input', 'that is not the URL of a ledger', { mend: MEND });
    }
    refuseDashHost(text.slice(text.indexOf('@') + 1));
    return { kind: 'remote', url: text, display: text, authorization: undefined };
  }
  const path = resolve(text);
  return { kind: 'path', path, display: path };
}

function parseSchemeUrl(text: string, asRemote: boolean): LedgerAddress {
  let url: URL;
  try {
    url = new URL(text);
  } catch (cause) {
    throw new CountersignError('input', 'the URL of the ledger cannot be read', { mend: MEND, cause });
  }
  if (url.protocol === 'file:') return parseFileUrl(url, asRemote);
  if (url.protocol !== 'ssh:' && url.protocol !== 'https:' && !isLocalHttp(url)) {
    throw new CountersignError('input', `a ledger is not reached by ${url.protocol}//`, { mend: MEND });
  }
  refuseDashHost(url.hostname);
  if (url.protocol === 'ssh:') {
    if (url.password !== '') {
      throw new CountersignError('input', 'an ssh URL with a password in it is refused', {
        mend: 'Use an ssh key, and a URL like ssh://git@host/path.',
      });
    }
    return { kind: 'remote', url: url.href, display: url.href, authorization: undefined };
  }
  const authorization = basicAuthorization(url);
  url.username = '';
  url.password = '';
  return { kind: 'remote', url: url.href, display: url.href, authorization };
}

function parseFileUrl(url: URL, asRemote: boolean): LedgerAddress {
  if (asRemote) return { kind: 'remote', url: url.href, display: url.href, authorization: undefined };
  try {
    const path = fileURLToPath(url);
    return { kind: 'path', path, display: path };
  } catch (cause) {
    throw new CountersignError('input', `${url.href} is not the URL of a local path`, { mend: MEND, cause });
  }
}

function basicAuthorization(url: URL): string | undefined {
  if (url.username === '' && url.password === '') return undefined;
  const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
}

function isLocalHttp(url: URL): boolean {
  return url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}

/** A host that starts with a dash would be an option to ssh. */
function refuseDashHost(host: string): void {
  if (host.startsWith('-'))
    throw new CountersignError('input', 'that is not the name of a host', { mend: MEND });
}
