import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findGo } from '../../../scripts/goTools.ts';

/** Kept between runs: the Rust program takes minutes to build. */
const built = join(tmpdir(), 'countersign-interop');
mkdirSync(built, { recursive: true });

/** Another implementation, as a program beside this test that opens and seals files. */
export interface Peer {
  readonly name: string;
  readonly program: string;
  /** Builds the program; what must be there for it, in words. */
  readonly build: () => boolean;
  readonly needs: string;
  readonly seal: (octet: number) => string[];
}

export const peers: Peer[] = [
  {
    name: 'GopenPGP 3',
    program: join(built, 'gopenpgp-interop'),
    needs: 'Go 1.23 or newer and the Go module proxy',
    build: () =>
      succeeds(
        findGo() ?? 'go',
        ['build', '-o', join(built, 'gopenpgp-interop'), '.'],
        join(import.meta.dirname, 'gopenpgp'),
        {},
      ),
    seal: (octet) => [String(octet)],
  },
  {
    name: 'rPGP',
    program: join(built, 'rpgp/release/rpgp-interop'),
    needs: 'cargo with Rust 1.88 or newer and its registry',
    build: () => {
      // Built in a copy: cargo writes a lock file beside the sources.
      cpSync(join(import.meta.dirname, 'rpgp'), join(built, 'rpgp-source'), { recursive: true });
      return succeeds('cargo', ['build', '--release', '--quiet'], join(built, 'rpgp-source'), {
        CARGO_TARGET_DIR: join(built, 'rpgp'),
      });
    },
    seal: (octet) => [String(octet), '65536'],
  },
];

function succeeds(command: string, words: string[], cwd: string, env: Record<string, string>): boolean {
  const result = spawnSync(command, words, { cwd, env: { ...process.env, ...env }, stdio: 'ignore' });
  return result.status === 0;
}
