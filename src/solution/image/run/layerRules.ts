import { CountersignError } from '../../../errors.ts';

const MOST_SHOWN = 300;

function quoted(path: string): string {
  return JSON.stringify(path.length > MOST_SHOWN ? `${path.slice(0, MOST_SHOWN)}…` : path);
}

/** What a single layer may say of paths, whatever lies below it. */
export class LayerRules {
  readonly #layer: string;
  readonly #seen = new Set<string>();

  /** @param layer its name, for errors */
  constructor(layer: string) {
    this.#layer = layer;
  }

  /** @throws CountersignError `tampered` the second time: docker and podman refuse "duplicates of file paths". */
  requireFirst(path: string): void {
    if (this.#seen.has(path)) throw this.twice(path);
    this.#seen.add(path);
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
