import { posix } from 'node:path';
import type { Check, ClaimIndex, PackageList } from '../claimIndex.ts';
import type { ClaimedPackage } from '../knownSource.ts';
import { linesOf, NAMES } from './textLines.ts';

const SHA256 = /^sha256=([A-Za-z0-9_-]{43})=?$/;

/** What pip and others write when they install a wheel (PyPA, "Recording installed projects"): RECORD, and METADATA beside it. */
export function readWheelLists(index: ClaimIndex): void {
  for (const [path, bytes] of index.image.lists) {
    if (!path.endsWith('.dist-info/RECORD')) continue;
    const claimed = packageAt(index, posix.dirname(path));
    if (claimed === undefined) continue;
    index.addPackage(claimed);
    const list = index.addList(path, claimed);
    for (const line of linesOf(bytes)) readLine(index, list, line.endsWith('\r') ? line.slice(0, -1) : line);
  }
}

/** By METADATA; without it, by the name of the directory. */
function packageAt(index: ClaimIndex, distInfo: string): ClaimedPackage | undefined {
  const stem = posix.basename(distInfo, '.dist-info');
  const bytes = index.image.lists.get(`${distInfo}/METADATA`);
  const header = bytes === undefined ? new Map<string, string>() : headerOf(bytes);
  const dash = stem.lastIndexOf('-');
  const name = header.get('name') ?? stem.slice(0, Math.max(dash, 0));
  const version = header.get('version') ?? stem.slice(dash + 1);
  if (!NAMES.pypi.name.test(name) || !NAMES.pypi.version.test(version)) return undefined;
  const root = posix.dirname(distInfo);
  return {
    package: { ecosystem: 'pypi', name: name.toLowerCase().replace(/[-_.]+/g, '-'), version },
    root: root === '.' ? '' : root,
  };
}

/** Fields before the first empty line, as of a mail (PyPA, "Core metadata specifications"). The first of doubled ones counts. */
function headerOf(metadata: Uint8Array): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of linesOf(metadata.subarray(0, 64 * 1024))) {
    if (line === '' || line === '\r') break;
    const colon = line.indexOf(':');
    const field = line.slice(0, Math.max(colon, 0)).toLowerCase();
    if (!found.has(field)) found.set(field, line.slice(colon + 1).trim());
  }
  return found;
}

function readLine(index: ClaimIndex, list: PackageList, line: string): void {
  const [written = '', hash = '', size = '', ...more] = fieldsOf(line) ?? [];
  const path = placeOf(written, list.package.root);
  if (path === undefined || more.length > 0) {
    list.isBorneOut = false;
    return;
  }
  // Without a hash stand RECORD itself, and what Python compiled: those are for nobody to vouch for.
  if (hash === '') {
    const located = index.image.locate(path);
    if (located === undefined || size !== '') list.isBorneOut = false;
    return;
  }
  const check = checkOf(hash);
  const file = check && index.add(list, path, check);
  if (file === undefined || (size !== '' && size !== String(file.size))) list.isBorneOut = false;
}

function checkOf(hash: string): Check | undefined {
  const base64 = SHA256.exec(hash)?.[1];
  return base64 === undefined
    ? undefined
    : { algorithm: 'sha256', digest: Buffer.from(base64, 'base64url').toString('hex') };
}

/** The path in the image; undefined for one that leaves it, or is none. */
function placeOf(written: string, root: string): string | undefined {
  if (written === '' || written.length > 4096) return undefined;
  const path = written.startsWith('/')
    ? posix.normalize(written.slice(1))
    : posix.normalize(posix.join(root, written));
  return path === '..' || path.startsWith('../') || path.startsWith('/') ? undefined : path;
}

/** One line of comma-separated values (RFC 4180), without line breaks in a field. */
function fieldsOf(line: string): string[] | undefined {
  if (!line.includes('"')) return line.split(',');
  const fields: string[] = [];
  for (let at = 0; at <= line.length;) {
    if (line[at] !== '"') {
      const comma = line.indexOf(',', at);
      const end = comma < 0 ? line.length : comma;
      fields.push(line.slice(at, end));
      at = end + 1;
      continue;
    }
    let field = '';
    for (at += 1; ;) {
      const quote = line.indexOf('"', at);
      if (quote < 0) return undefined;
      field += line.slice(at, quote);
      at = quote + 1;
      if (line[at] !== '"') break;
      field += '"';
      at += 1;
    }
    if (at < line.length && line[at] !== ',') return undefined;
    fields.push(field);
    at += 1;
  }
  return fields;
}
