/**
 * Makes a base image for the solution on processors alone: Debian's PyTorch, and transformers and PEFT as wheels.
 *
 *   node examples/lora/base/makeBase.ts [podman|docker]
 *
 * Prints the name of the image for `--build-arg BASE=…`. 930 MB, for which 310 MB are fetched once.
 */
import { fileURLToPath } from 'node:url';
import type { BaseOptions, DebianRecipe } from '../../bases/debianImage.ts';
import { makeDebianImage, makeFromCommandLine } from '../../bases/debianImage.ts';

const TORCH: DebianRecipe = {
  name: 'countersign-lora-base',
  what: 'Python, PyTorch, transformers and PEFT',
  packages: ['python3-minimal', 'python3-torch', 'python3-jinja2', 'libopenblas0-pthread'],
  lists: true,
  trim: fileURLToPath(new URL('trim.sh', import.meta.url)),
  requirements: fileURLToPath(new URL('requirements.txt', import.meta.url)),
  // What the Dockerfile names; it adds transformers and PEFT.
  pulled: 'docker.io/pytorch/pytorch:2.9.0-cuda12.8-cudnn9-runtime',
};

/** See makeDebianImage: an image with PyTorch, transformers and PEFT. */
export function makeTorchBase(options: BaseOptions): Promise<string> {
  return makeDebianImage(TORCH, options);
}

if (import.meta.main) await makeFromCommandLine(TORCH);
