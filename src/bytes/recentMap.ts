/** Values by name, of which those are kept that were asked for last: so that memory stays flat. */
export class RecentMap<K, V> {
  readonly #most: number;
  readonly #values = new Map<K, V>();

  /** @param most how many are kept */
  constructor(most: number) {
    this.#most = most;
  }

  /** The value, which from now on is the one asked for last; made where it is not there. */
  get(name: K, make: () => V): V {
    const known = this.#values.get(name);
    const value = known ?? make();
    this.#values.delete(name);
    this.#values.set(name, value);
    if (this.#values.size > this.#most) this.#values.delete(this.#values.keys().next().value as K);
    return value;
  }

  /** The value, if it is there; it stays as old as it was. */
  peek(name: K): V | undefined {
    return this.#values.get(name);
  }

  set(name: K, value: V): void {
    this.#values.delete(name);
    this.get(name, () => value);
  }
}
