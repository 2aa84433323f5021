import { CountersignError } from '../../errors.ts';
import { shownName } from './shownName.ts';

/**
 * Holds an archive to the one order that the archiver writes: a directory before what is in it, and the names of
 * a directory in byte order. What is in order has no duplicates and no entry without its directory, and that is
 * seen without keeping the names.
 */
export class EntryOrder {
  /** From the top down: each open directory's name with its trailing slash, and the last name seen in it. */
  readonly #open: { readonly name: string; last: string }[] = [];

  /** @throws CountersignError `refused` for an entry that is out of order, doubled or without its directory. */
  next(name: string): void {
    const bare = name.endsWith('/') ? name.slice(0, -1) : name;
    const parent = bare.slice(0, bare.lastIndexOf('/') + 1);
    if (this.#open.length === 0) {
      if (name !== './') throw disorder(name);
    } else {
      while (this.#open.length > 0 && this.#open.at(-1)?.name !== parent) this.#open.pop();
      const directory = this.#open.at(-1);
      const base = bare.slice(parent.length);
      if (directory === undefined || base <= directory.last) throw disorder(name);
      directory.last = base;
    }
    if (name.endsWith('/')) this.#open.push({ name, last: '' });
  }
}

function disorder(name: string): CountersignError {
  return new CountersignError(
    'refused',
    `the archive's entry ${shownName(name)} is doubled, out of order or without its directory`,
  );
}
