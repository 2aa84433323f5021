/**
 * Makes the base image of the solution: Python and numpy.
 *
 *   node examples/digits/base/makeBase.ts [podman|docker]
 *
 * Prints the name of the image for `--build-arg BASE=…`.
 */
import { fileURLToPath } from 'node:url';
import type { BaseOptions, DebianRecipe } from '../../bases/debianImage.ts';
import { makeDebianImage, makeFromCommandLine } from '../../bases/debianImage.ts';

export type { Engine } from '../../bases/debianImage.ts';

const NUMPY: DebianRecipe = {
  name: 'countersign-demo-base',
  what: 'Python and numpy',
  packages: ['python3-minimal', 'python3-numpy', 'libopenblas0-serial'],
  trim: fileURLToPath(new URL('trim.sh', import.meta.url)),
  // The Dockerfile adds numpy.
  pulled: 'docker.io/library/python:3.12-slim',
};

/** See makeDebianImage: an image with Python and numpy. */
export function makeBase(options: BaseOptions): Promise<string> {
  return makeDebianImage(NUMPY, options);
}

if (import.meta.main) await makeFromCommandLine(NUMPY);
