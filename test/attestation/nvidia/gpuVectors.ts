import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { vectorFolder } from '../vectorFiles.ts';

const folder = join(vectorFolder, 'gpu');
export const gpuVectorsPresent = existsSync(folder);

/** What a device answered, and its chain. */
export interface GenuineGpu {
  readonly file: string;
  /** Base64. */
  readonly report: string;
  /** PEM. */
  readonly certificates: string;
}

interface Serialized {
  readonly evidence: string;
  readonly certificate: string;
}

function filesBelow(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]))
    .sort();
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const read = (path: string): string => readFileSync(path, 'utf8');
const isHex = (text: string): boolean => /^[0-9a-fA-F]{200,}$/.test(text.trim());

/** Every array of serialized evidence in the folder, one entry a device. */
export function genuineGpus(): readonly GenuineGpu[] {
  return filesBelow(folder)
    .filter((path) => path.endsWith('.json') && !path.includes('/expected/'))
    .flatMap((path) => {
      const parsed: unknown = JSON.parse(read(path));
      return (Array.isArray(parsed) ? (parsed as Serialized[]) : [])
        .filter(
          ({ evidence, certificate }) => typeof evidence === 'string' && typeof certificate === 'string',
        )
        .map(({ evidence, certificate }) => ({
          file: nameOf(path),
          report: evidence,
          certificates: Buffer.from(certificate, 'base64').toString('latin1'),
        }));
    });
}

/** Every report in hex in the folder, without its chain. */
export function genuineReports(): readonly { readonly file: string; readonly bytes: Buffer }[] {
  return filesBelow(folder)
    .filter((path) => path.endsWith('.txt'))
    .map((path) => ({ file: nameOf(path), text: read(path) }))
    .filter(({ text }) => isHex(text))
    .map(({ file, text }) => ({ file, bytes: Buffer.from(text.trim(), 'hex') }));
}

/** Every chain of five certificates in the folder, as strict PEM. */
export function genuineChains(): readonly { readonly file: string; readonly pem: string }[] {
  return filesBelow(folder)
    .filter((path) => path.endsWith('.txt'))
    .map((path) => ({ file: nameOf(path), pem: read(path) }))
    .filter(({ pem }) => pem.startsWith('-----BEGIN'));
}

/** Every file of reference values in the folder. */
export function genuineRims(): readonly { readonly file: string; readonly bytes: Buffer }[] {
  return filesBelow(folder)
    .filter((path) => /\.(?:xml|swidtag)$/.test(path))
    .map((path) => ({ file: nameOf(path), bytes: readFileSync(path) }));
}
