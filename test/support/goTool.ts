import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';

/**
 * A program in Go that others publish, built once by the Go toolchain at this version and kept between runs.
 * @param path of the program's package, as `go install` takes it
 * @param limit milliseconds that the build may take
 * @returns where it is, or `undefined` without Go or the module proxy
 */
export function goTool(path: string, version: string, limit = 900_000): string | undefined {
  const folder = join(homedir(), '.cache', 'countersign-tests', `${path.split('/')[2] ?? ''}-${version}`);
  const program = join(folder, basename(path));
  if (!existsSync(program)) {
    spawnSync('go', ['install', `${path}@${version}`], {
      env: { ...process.env, GOBIN: folder },
      timeout: limit,
    });
  }
  return existsSync(program) ? program : undefined;
}
