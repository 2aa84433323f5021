import type { ClaimedPackage } from '../knownSource.ts';
import type { ClaimIndex } from '../claimIndex.ts';
import { linesOf, NAMES } from './textLines.ts';

const DPKG = 'var/lib/dpkg/';
const INFO = `${DPKG}info/`;
/** Of distroless images: a paragraph for each package, and its md5sums beside it. */
const STATUS_D = `${DPKG}status.d/`;
const MD5_LINE = /^([0-9a-f]{32}) [ *](.+)$/;
const CONFFILE = /^ (\/\S.*?) ([0-9a-f]{32})(?: obsolete| remove-on-upgrade)*$/;

interface Paragraph {
  readonly fields: ReadonlyMap<string, string>;
  readonly conffiles: readonly string[];
}

/** dpkg's database: status (deb822), `<package>.md5sums` and `.list`, and diversions (dpkg-divert(1)). */
export function readDebianLists(index: ClaimIndex): void {
  const { lists } = index.image;
  const diverted = readDiversions(lists.get(`${DPKG}diversions`));
  const named = new Map<string, ClaimedPackage>();
  for (const [path, bytes] of lists) {
    if (path !== `${DPKG}status` && !(path.startsWith(STATUS_D) && !path.endsWith('.md5sums'))) continue;
    for (const paragraph of paragraphs(linesOf(bytes))) {
      const claimed = packageOf(paragraph);
      const name = paragraph.fields.get('package') ?? '';
      if (claimed === undefined || named.has(`${name}:${claimed.architecture ?? ''}`)) continue;
      named.set(name, claimed).set(`${name}:${claimed.architecture ?? ''}`, claimed);
      index.addPackage(claimed);
      // The status lists many packages: it is nobody's list.
      const list = { path, package: claimed, isBorneOut: false };
      for (const line of paragraph.conffiles) {
        const [, conffile = '', digest = ''] = CONFFILE.exec(line) ?? [];
        if (conffile !== '') index.add(list, conffile, { algorithm: 'md5', digest });
      }
    }
  }
  for (const [path, bytes] of lists) readPackageList(index, path, bytes, named, diverted);
}

type Diverted = (path: string, by: string) => string;

function readPackageList(
  index: ClaimIndex,
  path: string,
  bytes: Uint8Array,
  named: ReadonlyMap<string, ClaimedPackage>,
  diverted: Diverted,
): void {
  const folder = path.startsWith(INFO) ? INFO : path.startsWith(STATUS_D) ? STATUS_D : undefined;
  const [, stem = '', kind] = /^(.*)\.(md5sums|list)$/.exec(path.slice(folder?.length ?? 0)) ?? [];
  const claimed = named.get(stem);
  if (folder === undefined || kind === undefined || claimed === undefined) return;
  const list = index.addList(path, claimed);
  for (const line of linesOf(bytes)) {
    if (kind === 'list') {
      if (line !== '/.') index.add(list, diverted(line, claimed.package.name));
      continue;
    }
    const [, digest = '', written = ''] = MD5_LINE.exec(line) ?? [];
    if (written === '') list.isBorneOut = false;
    else {
      const at = diverted(`/${written.replace(/^\.?\//, '')}`, claimed.package.name);
      index.add(list, at, { algorithm: 'md5', digest });
    }
  }
}

function packageOf({ fields }: Paragraph): ClaimedPackage | undefined {
  const name = fields.get('package') ?? '';
  const version = fields.get('version') ?? '';
  const architecture = fields.get('architecture') ?? '';
  const status = fields.get('status');
  // Where dpkg is, what is removed stays in its status.
  if (status !== undefined && !/^\S+ \S+ (?:installed|unpacked|half-configured|triggers-\S+)$/.test(status))
    return undefined;
  if (!NAMES.debian.name.test(name) || !NAMES.debian.version.test(version)) return undefined;
  if (!/^[a-z0-9-]{1,32}$/.test(architecture)) return undefined;
  return { package: { ecosystem: 'debian', name, version }, architecture, root: '' };
}

/** deb822(5), as far as a status needs it. The first of doubled fields counts. */
function* paragraphs(lines: readonly string[]): Generator<Paragraph, void, undefined> {
  let fields = new Map<string, string>();
  let conffiles: string[] = [];
  let isConffiles = false;
  for (const line of [...lines, '']) {
    if (line === '') {
      if (fields.size > 0) yield { fields, conffiles };
      fields = new Map();
      conffiles = [];
    } else if (line.startsWith(' ') || line.startsWith('\t')) {
      if (isConffiles) conffiles.push(line);
    } else {
      const colon = line.indexOf(':');
      const field = line.slice(0, Math.max(colon, 0)).toLowerCase();
      if (!fields.has(field)) fields.set(field, line.slice(colon + 1).trim());
      isConffiles = field === 'conffiles';
    }
  }
}

/** Three lines for each: from, to, and the package that may have the name itself (`:` is nobody). */
function readDiversions(bytes: Uint8Array | undefined): Diverted {
  const lines = bytes === undefined ? [] : linesOf(bytes);
  const found = new Map<string, { readonly to: string; readonly by: string }>();
  for (let at = 0; at + 2 < lines.length; at += 3)
    found.set(lines[at] ?? '', { to: lines[at + 1] ?? '', by: lines[at + 2] ?? '' });
  return (path, name) => {
    const diversion = found.get(path);
    return diversion === undefined || diversion.by === name ? path : diversion.to;
  };
}
