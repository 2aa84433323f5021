import { pinnedRoots } from '../../src/attestation/roots.ts';

/** Makes this process, which is a test, take a root of the test's own for a maker's. */
export function trustRoot(sha256: string): void {
  for (const roots of [pinnedRoots.amd.Genoa, pinnedRoots.intelSgx]) (roots as string[]).push(sha256);
}
