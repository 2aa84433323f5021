import { offsetOf, SEGMENT } from './elfFile.ts';
import type { ElfFile } from './elfFile.ts';

/** gABI chapter 5, "Dynamic Section"; those over 0x6ffffd00 are GNU's and Solaris'. */
const TAG = {
  ...{ needed: 1, pltRelSize: 2, hash: 4, strtab: 5, symtab: 6, rela: 7, relaSize: 8, strSize: 10 },
  ...{ init: 12, soname: 14, rpath: 15, rel: 17, relSize: 18, pltRel: 20, jmpRel: 23 },
  ...{ initArraySize: 27, runpath: 29, preinitArraySize: 33, gnuHash: 0x6ffffef5 },
  ...{ audit: 0x6ffffefc, depAudit: 0x6ffffefb, auxiliary: 0x7ffffffd, filter: 0x7fffffff },
} as const;
const RELA = 7;

export interface Dynamic {
  readonly needed: readonly string[];
  /** Libraries that it names in another way than as needed: audit, filter, auxiliary. */
  readonly beside: readonly string[];
  readonly soname: string | undefined;
  readonly rpath: readonly string[];
  /** How many functions a loader runs before any other. */
  readonly initialisers: number;
  readonly imported: readonly string[];
  readonly exported: readonly string[];
  /** Where the same bytes are named over and over some names are left out. */
  readonly hasMoreNames: boolean;
}

/** The entries of the dynamic section, by tag, in their order. */
function tagsOf(elf: ElfFile): Map<number, number[]> | undefined {
  const segment = elf.segments.find(({ type }) => type === SEGMENT.dynamic);
  if (segment === undefined) return undefined;
  const { view, is64 } = elf;
  const size = is64 ? 16 : 8;
  const tags = new Map<number, number[]>();
  for (let at = segment.offset; view.has(at, size); at += size) {
    const tag = is64 ? view.uint64(at) : view.uint32(at);
    if (tag === 0) break;
    const value = is64 ? view.uint64(at + 8) : view.uint32(at + 4);
    const values = tags.get(tag);
    if (values === undefined) tags.set(tag, [value]);
    else values.push(value);
  }
  return tags;
}

/** How many symbols GNU's hash table knows: its last chain ends with the last of them. */
function countOfGnuHash({ view, is64 }: ElfFile, at: number): number {
  if (!view.has(at, 16)) return 0;
  const [buckets, first, bloom] = [view.uint32(at), view.uint32(at + 4), view.uint32(at + 8)];
  const bucketsAt = at + 16 + bloom * (is64 ? 8 : 4);
  if (!view.has(bucketsAt, buckets * 4)) return 0;
  let last = 0;
  for (let index = 0; index < buckets; index++) last = Math.max(last, view.uint32(bucketsAt + index * 4));
  if (last < first) return first;
  const chainsAt = bucketsAt + buckets * 4;
  for (let here = chainsAt + (last - first) * 4; view.has(here, 4); here += 4, last++)
    if ((view.uint32(here) & 1) === 1) return last + 1;
  return last;
}

/** The highest symbol that a relocation names: a loader looks it up, whatever a hash table leaves out. */
function countOfRelocations(elf: ElfFile, at: number | undefined, size: number, isRela: boolean): number {
  const { view, is64 } = elf;
  const step = (isRela ? 3 : 2) * (is64 ? 8 : 4);
  let last = -1;
  if (at === undefined) return 0;
  for (let here = at; here + step <= at + size && view.has(here, step); here += step) {
    const info = here + (is64 ? 8 : 4);
    // The upper half of a word of 64 bits; the upper three bytes of one of 32.
    last = Math.max(last, is64 ? view.uint32(elf.isLittle ? info + 4 : info) : view.uint32(info) >>> 8);
  }
  return last + 1;
}

interface Symbols {
  readonly imported: string[];
  readonly exported: string[];
}

function symbolsOf(
  elf: ElfFile,
  one: (tag: number) => number | undefined,
  nameAt: (at: number) => string,
): Symbols {
  const { view, is64 } = elf;
  const place = (tag: number): number | undefined => {
    const address = one(tag);
    return address === undefined ? undefined : offsetOf(elf, address);
  };
  const symtab = place(TAG.symtab);
  const found: Symbols = { imported: [], exported: [] };
  if (symtab === undefined) return found;
  const [hash, gnuHash] = [place(TAG.hash), place(TAG.gnuHash)];
  const count = Math.max(
    hash !== undefined && view.has(hash, 8) ? view.uint32(hash + 4) : 0,
    gnuHash === undefined ? 0 : countOfGnuHash(elf, gnuHash),
    countOfRelocations(elf, place(TAG.rela), one(TAG.relaSize) ?? 0, true),
    countOfRelocations(elf, place(TAG.rel), one(TAG.relSize) ?? 0, false),
    countOfRelocations(elf, place(TAG.jmpRel), one(TAG.pltRelSize) ?? 0, one(TAG.pltRel) === RELA),
  );
  const size = is64 ? 24 : 16;
  for (let index = 1; index < count && view.has(symtab + index * size, size); index++) {
    const at = symtab + index * size;
    const name = nameAt(view.uint32(at));
    if (name === '') continue;
    const section = view.uint16(at + (is64 ? 6 : 14));
    (section === 0 ? found.imported : found.exported).push(name);
  }
  return found;
}

/** Bytes of a name; no compiler writes longer ones, and a million symbols could name the same megabytes. */
const LONGEST_NAME = 4096;
/** Bytes of all names together, as a multiple of the file's: each stands once where a linker wrote them. */
const MOST_NAMES = 4;

class Names {
  readonly #view: ElfFile['view'];
  readonly #strtab: number | undefined;
  #left: number;

  constructor({ view }: ElfFile, strtab: number | undefined) {
    this.#view = view;
    this.#strtab = strtab;
    this.#left = view.length * MOST_NAMES;
  }

  get hasMore(): boolean {
    return this.#left <= 0;
  }

  readonly at = (offset: number): string => {
    if (this.#strtab === undefined || this.hasMore || !this.#view.has(this.#strtab + offset, 1)) return '';
    const name = this.#view.textToNul(this.#strtab + offset, LONGEST_NAME);
    this.#left -= name.length;
    return name;
  };
}

/** What a file tells the dynamic loader; undefined where it has no use for one. */
export function readDynamic(elf: ElfFile): Dynamic | undefined {
  const tags = tagsOf(elf);
  if (tags === undefined) return undefined;
  const one = (tag: number): number | undefined => tags.get(tag)?.[0];
  const all = new Names(elf, offsetOf(elf, one(TAG.strtab) ?? -1));
  const names = (tag: number): string[] => (tags.get(tag) ?? []).map(all.at);
  const word = elf.is64 ? 8 : 4;
  const arrays = ((one(TAG.initArraySize) ?? 0) + (one(TAG.preinitArraySize) ?? 0)) / word;
  const symbols = symbolsOf(elf, one, all.at);
  return {
    needed: names(TAG.needed),
    beside: [TAG.audit, TAG.depAudit, TAG.auxiliary, TAG.filter].flatMap(names),
    soname: names(TAG.soname)[0],
    rpath: [TAG.rpath, TAG.runpath].flatMap(names),
    initialisers: Math.floor(arrays) + Number(tags.has(TAG.init)),
    imported: [...new Set(symbols.imported)].sort(),
    exported: [...new Set(symbols.exported)].sort(),
    hasMoreNames: all.hasMore,
  };
}
