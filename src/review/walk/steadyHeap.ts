import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's space for young objects as small as it is. It doubles where much of it survives, as the files of an image do, and
 * is then filled before anything is freed: half of the memory that a review took (387 MiB against 182, of 5 GB and 50,000 files, in
 * the same time). The flag is read whenever the space would grow, so that it can be set at any time; it stays for the process.
 */
export function steadyHeap(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
