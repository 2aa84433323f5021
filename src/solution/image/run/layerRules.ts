import { CountersignError } from '../../../errors.ts';

const MOST_SHOWN = 300;

function quoted(path: string): string {
  return JSON.stringify(path.length > MOST_SHOWN ? `${path.slice(0, MOST_SHOWN)}…` : path);
}

/** What a single layer may say of paths, whatever lies below it. */
export class LayerRules {
  readonly #layer: string;
  readonly #seen = new Set<string>();
  readonly #removed = new Set<string>();

  /** @param layer its name, for errors */
  constructor(layer: string) {
    this.#layer = layer;
  }

  /** @throws CountersignError `tampered` the second time: docker and podman refuse "duplicates of file paths". */
  requireFirst(path: string): void {
    if (this.#seen.has(path)) throw this.twice(path);
    this.#seen.add(path);
  }

  /** Notes a path that the layer takes away from those below. */
  remove(path: string): void {
    this.#removed.add(path);
  }

  /** @throws CountersignError `tampered` for what lies at or below a path that the same layer takes away. */
  requireNotRemoved(path: string): void {
    if (this.#removed.size === 0) return;
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
      const above = path.slice(0, end);
      if (this.#removed.has(above)) throw this.twice(above);
    }
  }

  twice(path: string): CountersignError {
    return new CountersignError(
      'tampered',
      `the image's layer ${quoted(this.#layer)} says two things about ${quoted(path)}`,
    );
  }

  /** @param why continues the path: `goes through a link` */
  refused(path: string, why: string): CountersignError {
    return new CountersignError(
      'tampered',
      `the image's layer ${quoted(this.#layer)} is one that engines unpack differently: ${quoted(path)} ${why}`,
      {
        mend: 'make the layer anew from a root that the engine shows, for instance by COPY to the real path',
      },
    );
  }
}
