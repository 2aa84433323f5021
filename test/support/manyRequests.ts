import { requestsPath } from '../../src/ledger/ledgerPaths.ts';

/** What leads repeated requests to their orders. */
export class ManyRequests {
  readonly #files = new Map<string, string>();
  readonly #changed = new Set<string>();

  add(name: string, order: number): void {
    const path = requestsPath(name);
    this.#files.set(path, `${this.#files.get(path) ?? ''}${name} ${order}\n`);
    this.#changed.add(path);
  }

  /** The files that have changed since they were asked for before. */
  changed(): Map<string, Uint8Array> {
    const paths = [...this.#changed];
    this.#changed.clear();
    return new Map(paths.map((path) => [path, Buffer.from(this.#files.get(path) ?? '')]));
  }
}
