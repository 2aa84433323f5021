import type { Member } from './scanArchive.ts';

const INDEXES: readonly string[] = ['manifest.json', 'index.json'];

/**
 * Bounds what is held of an archive's documents until its index is known, which may come last. The largest go first:
 * a bill of materials may be of any size, and what an image is made of is small. The indexes themselves stay.
 */
export class HeldDocuments {
  readonly #members: Map<string, Member>;
  readonly #sizes = new Map<string, number>();
  #left: number;

  /** @param bytes how many are held at most */
  constructor(members: Map<string, Member>, bytes: number) {
    this.#members = members;
    this.#left = bytes;
  }

  /** Holds the document of a member that was just read, where it has one, and lets others go for it. */
  keep(name: string): void {
    const size = this.#members.get(name)?.document?.length;
    if (size === undefined) return;
    this.#left -= size;
    if (!INDEXES.includes(name)) this.#sizes.set(name, size);
    while (this.#left < 0 && this.#sizes.size > 0) this.#drop();
  }

  #drop(): void {
    let largest = ['', -1] as [string, number];
    for (const entry of this.#sizes) if (entry[1] > largest[1]) largest = entry;
    const [name, size] = largest;
    this.#sizes.delete(name);
    this.#left += size;
    const member = this.#members.get(name);
    if (member === undefined) return;
    const { type, size: bytes, offset, digest, linkname } = member;
    this.#members.set(name, { type, size: bytes, offset, digest, linkname, isLargeDocument: true });
  }
}
