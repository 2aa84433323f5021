import { createWriteStream } from 'node:fs';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const DIRECTORY = 0o040755;
const LINK = 0o120777;
const FILE = 0o100644;
const PROGRAM = 0o100755;

/** One member of a "newc" archive (Documentation/driver-api/early-userspace/buffer-format.rst in the kernel). */
function member(
  number: number,
  mode: number,
  links: number,
  time: number,
  name: string,
  body: Buffer,
): Buffer {
  const path = Buffer.from(`${name}\0`);
  const words = [number, mode, 0, 0, links, time, body.length, 0, 0, 0, 0, path.length, 0];
  const head = `070701${words.map((word) => word.toString(16).padStart(8, '0')).join('')}`;
  return Buffer.concat([padded(Buffer.concat([Buffer.from(head), path])), padded(body)]);
}

function padded(bytes: Buffer): Buffer {
  const rest = bytes.length % 4;
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - rest)]);
}

async function* members(root: string, time: number): AsyncGenerator<Buffer> {
  let number = 1;
  async function* below(folder: string): AsyncGenerator<Buffer> {
    const names = await readdir(join(root, folder));
    // By bytes: the order of a locale is that of the machine that builds.
    for (const name of names.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      const full = join(root, path);
      const found = await lstat(full);
      number += 1;
      if (found.isSymbolicLink()) {
        yield member(number, LINK, 1, time, path, Buffer.from(await readlink(full)));
      } else if (found.isDirectory()) {
        yield member(number, DIRECTORY, 2, time, path, Buffer.alloc(0));
        yield* below(path);
      } else if (found.isFile()) {
        const mode = (found.mode & 0o111) === 0 ? FILE : PROGRAM;
        yield member(number, mode, 1, time, path, await readFile(full));
      } else throw new Error(`${full} is neither file, directory nor link`);
    }
  }
  yield* below('');
  yield member(0, 0, 1, 0, 'TRAILER!!!', Buffer.alloc(0));
}

/**
 * Writes a directory as the archive that Linux unpacks at its start. Owners are root, modes are 0755 and 0644, and
 * the order is that of the names' bytes: the same tree gives the same bytes whoever writes it, and where.
 * It is not compressed, since a compressor of another version would give another measurement.
 * @param time seconds since 1970, for every file
 */
export async function writeNewcArchive(root: string, file: string, time: number): Promise<void> {
  await pipeline(Readable.from(members(root, time)), createWriteStream(file));
}
