/**
 * Makes the base image of the solution: R, as Debian has it.
 *
 *   node examples/r/base/makeBase.ts [podman|docker]
 *
 * Prints the name of the image for `--build-arg BASE=…`.
 */
import { fileURLToPath } from 'node:url';
import type { BaseOptions, DebianRecipe } from '../../bases/debianImage.ts';
import { makeDebianImage, makeFromCommandLine } from '../../bases/debianImage.ts';

const R: DebianRecipe = {
  name: 'countersign-r-base',
  what: 'R',
  packages: ['r-base-core', 'libopenblas0-serial', 'bash', 'dash', 'debianutils', 'sed', 'grep', 'coreutils'],
  lists: true,
  trim: fileURLToPath(new URL('trim.sh', import.meta.url)),
  pulled: 'docker.io/library/r-base:4.5.1',
};

/** See makeDebianImage: an image with R. */
export function makeRBase(options: BaseOptions): Promise<string> {
  return makeDebianImage(R, options);
}

if (import.meta.main) await makeFromCommandLine(R);
