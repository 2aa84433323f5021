import { CountersignError } from '../../../errors.ts';
import { hashBody } from '../archive/packageFiles.ts';
import { plainName } from '../installedPaths.ts';
import { launchersIn } from './launchers.ts';
import type { Launcher } from './launchers.ts';
import { readZip } from './readZip.ts';
import { plainVersion } from './wheelName.ts';

/** From site-packages to the directory that scripts and data are installed below. */
const PREFIX = '../../../';

/** Written anew by whoever installs (PyPA specifications, "Recording installed projects"). */
const REWRITTEN =
  /^[^/]+\.dist-info\/(?:RECORD|RECORD\.jws|RECORD\.p7s|INSTALLER|REQUESTED|direct_url\.json)$/;

export interface WheelFiles {
  /** Lower-case hex of the SHA-256 by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly launchers: readonly Launcher[];
}

/**
 * Hashes the files of a wheel by the path that they are installed at, relative to site-packages as RECORD writes it (PyPA
 * specifications, "Binary distribution format"). Left out is what an installer writes itself: RECORD, launchers of entry points,
 * scripts whose first line it changes; and headers, which installers put in different places.
 * @throws CountersignError `tampered` when it is the wheel of another package or version, or no wheel
 */
export async function readWheel(
  path: string,
  name: string,
  version: string,
  what: string,
): Promise<WheelFiles> {
  const files = new Map<string, string>();
  const named = new Set<string>();
  const texts = new Map<string, string>();
  for await (const member of readZip(path, what)) {
    const text = /^[^/]+\.dist-info\/(METADATA|entry_points\.txt)$/.exec(member.path)?.[1];
    const { sha256, start, bytes } = await hashBody(member.body, text !== undefined, what);
    if (text !== undefined) texts.set(text, bytes?.toString('utf8') ?? '');
    const information = /^([^/]+)\.dist-info\//.exec(member.path)?.[1];
    if (information !== undefined) named.add(information);
    const installed = installedPath(member.path, start.toString('latin1').startsWith('#!python'));
    if (installed === undefined) continue;
    if (files.has(installed)) throw new CountersignError('tampered', `${what} installs a file twice`);
    files.set(installed, sha256);
  }
  const [information = ''] = named;
  const metadata = texts.get('METADATA');
  if (named.size !== 1 || metadata === undefined)
    throw new CountersignError('tampered', `${what} is no wheel`);
  requireSame(information, metadata, { name, version }, what);
  return { files, launchers: launchersIn(texts.get('entry_points.txt') ?? '') };
}

function requireSame(
  information: string,
  metadata: string,
  wanted: { readonly name: string; readonly version: string },
  what: string,
): void {
  const [head = ''] = metadata.split(/\r?\n\r?\n/, 1);
  const said = (field: string): string => new RegExp(`^${field}: *(.*?)\\r?$`, 'mi').exec(head)?.[1] ?? '';
  const [directory = '', number = ''] = information.split('-');
  const isSame =
    [said('Name'), directory].every((name) => plainName(name) === plainName(wanted.name)) &&
    [said('Version'), number].every((version) => plainVersion(version) === plainVersion(wanted.version));
  if (!isSame)
    throw new CountersignError('tampered', `${what} says of itself that it is another package or version`);
}

/** @returns undefined for what no installer leaves as it is in a place that is known */
function installedPath(member: string, isScriptOfPython: boolean): string | undefined {
  if (REWRITTEN.test(member)) return undefined;
  const [, scheme, rest = ''] = /^[^/]+\.data\/([^/]+)\/(.+)$/.exec(member) ?? [];
  switch (scheme) {
    case undefined:
      return member;
    case 'purelib':
    case 'platlib':
      return rest;
    case 'data':
      return `${PREFIX}${rest}`;
    case 'scripts':
      return isScriptOfPython ? undefined : `${PREFIX}bin/${rest}`;
    default:
      return undefined;
  }
}
