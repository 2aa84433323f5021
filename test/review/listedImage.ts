import { createHash } from 'node:crypto';
import type { RawMember } from '../servers/tarBlocks.ts';

export const file = (name: string, content = name): RawMember => ({ name, content });
export const link = (name: string, linkname: string): RawMember => ({ name, typeflag: '2', linkname });
export const directory = (name: string): RawMember => ({ name, typeflag: '5', mode: 0o755 });

export const SITE = 'usr/local/lib/python3.12/site-packages';

/** A line of RECORD. */
export function recorded(path: string, content: string): string {
  const hash = createHash('sha256').update(content).digest('base64url');
  return `${path},sha256=${hash},${Buffer.byteLength(content)}\n`;
}

/** Files of a wheel, as pip installs it: path below site-packages → content. */
export function wheel(
  name: string,
  files: Readonly<Record<string, string>>,
  more = '',
  version = '1.0',
): RawMember[] {
  const info = `${name}-${version}.dist-info`;
  const all = {
    ...files,
    [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n\nName: no\n`,
  };
  const record = Object.entries(all).map(([path, content]) => recorded(path, content));
  return [
    ...Object.entries(all).map(([path, content]) => file(`${SITE}/${path}`, content)),
    file(`${SITE}/${info}/RECORD`, `${record.join('')}${info}/RECORD,,\n${more}`),
  ];
}

export function md5(content: string): string {
  return createHash('md5').update(content).digest('hex');
}

export function paragraph(name: string, more = '', status = 'install ok installed'): string {
  return `Package: ${name}\nStatus: ${status}\nArchitecture: amd64\nVersion: 1:2.0-1\n${more}Description: x\n long\n\n`;
}

/** dpkg's lists of one package; its files are path as it is written → content. */
export function dpkgLists(
  name: string,
  files: Readonly<Record<string, string>>,
  listed: readonly string[] = [],
): RawMember[] {
  const sums = Object.entries(files).map(([path, content]) => `${md5(content)}  ${path}\n`);
  const names = [...listed, ...Object.keys(files)].map((path) => `/${path}\n`);
  return [
    file(`var/lib/dpkg/info/${name}.md5sums`, sums.join('')),
    file(`var/lib/dpkg/info/${name}.list`, `/.\n${names.join('')}`),
  ];
}
