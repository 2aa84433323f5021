import { CountersignError } from '../../../errors.ts';
import { readTar } from '../../../solution/image/tar/readTar.ts';
import { hashBody, PACKAGE_LIMITS, refuseBelowLinks } from './packageFiles.ts';
import type { PackageFiles } from './packageFiles.ts';

export interface TarFiles extends PackageFiles {
  /** Bytes of what was asked for. */
  readonly kept: ReadonlyMap<string, Buffer>;
  /** Paths of all members in their order, directories too; '' is the root. */
  readonly paths: readonly string[];
}

/**
 * Hashes what is in a plain tar, as strictly as an image's layers are read.
 * @param keeps the files whose bytes are given too
 * @throws CountersignError `tampered` for what leaves the tree or says two things, `limit` for a bomb
 */
export async function readTarFiles(
  source: AsyncIterable<Uint8Array>,
  what: string,
  keeps: (path: string) => boolean,
): Promise<TarFiles> {
  const files = new Map<string, string>();
  const links = new Map<string, string>();
  const kept = new Map<string, Buffer>();
  const paths: string[] = [];
  for await (const entry of readTar(source, what, PACKAGE_LIMITS)) {
    paths.push(entry.path);
    if (entry.type === 'directory') continue;
    if (files.has(entry.path) || links.has(entry.path))
      throw new CountersignError('tampered', `${what} has ${JSON.stringify(entry.path)} twice`);
    if (entry.type === 'file') {
      const { sha256, bytes } = await hashBody(entry.body, keeps(entry.path), what);
      files.set(entry.path, sha256);
      if (bytes !== undefined) kept.set(entry.path, bytes);
    } else if (entry.type === 'symlink') links.set(entry.path, entry.linkname);
    else if (entry.type === 'link') {
      const target = files.get(entry.linkname.replace(/^(?:\.?\/)+/, ''));
      if (target === undefined) throw new CountersignError('tampered', `${what} links to what is not in it`);
      files.set(entry.path, target);
    }
  }
  refuseBelowLinks({ files, links }, what);
  return { files, links, kept, paths };
}
