import { CountersignError } from '../../../errors.ts';
import { ByteView } from '../byteView.ts';
import { binary, hasAt } from '../format.ts';
import type { BinaryContent, Format } from '../format.ts';
import { listed } from '../listed.ts';

/** Bytes of the numbers that metadata hold, by their types. */
const SIZES: ReadonlyMap<number, number> = new Map([
  ...([0, 1, 7] as const).map((type) => [type, 1] as const),
  ...([2, 3] as const).map((type) => [type, 2] as const),
  ...([4, 5, 6] as const).map((type) => [type, 4] as const),
  ...([10, 11, 12] as const).map((type) => [type, 8] as const),
]);
const TEXT = 8;
const ARRAY = 9;
const LONGEST_SHOWN = 400;
const MOST_DIMENSIONS = 8;

/** The format is described in ggml-org/ggml, docs/gguf.md. */
class GgufReader {
  readonly #view: ByteView;
  #at = 8;

  constructor(view: ByteView) {
    this.#view = view;
  }

  uint32(): number {
    this.#at += 4;
    return this.#view.uint32(this.#at - 4);
  }

  uint64(): number {
    this.#at += 8;
    return this.#view.uint64(this.#at - 8);
  }

  text(): string {
    const length = this.uint64();
    const bytes = this.#view.slice(this.#at, length);
    this.#at += length;
    const shown = new ByteView(bytes).text(0, Math.min(length, LONGEST_SHOWN));
    return length > LONGEST_SHOWN ? `${shown} and more` : shown;
  }

  /** A value of the metadata: texts as they are, of lists and numbers no more than what they are. */
  value(type: number): string {
    if (type === TEXT) return this.text();
    const size = SIZES.get(type);
    if (size !== undefined) {
      const bytes = this.#view.slice(this.#at, size);
      this.#at += size;
      return `0x${[...bytes]
        .reverse()
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('')}`;
    }
    if (type !== ARRAY) throw new CountersignError('tampered', `has a value of no known type (${type})`);
    const [inner, count] = [this.uint32(), this.uint64()];
    if (inner === ARRAY) throw new CountersignError('tampered', 'has a list of lists');
    for (let index = 0; index < count; index++) this.value(inner);
    return `a list of ${count}`;
  }

  tensor(): string {
    const name = this.text();
    const dimensions = this.uint32();
    if (dimensions > MOST_DIMENSIONS)
      throw new CountersignError('tampered', `has a tensor of ${dimensions} dimensions`);
    const shape = Array.from({ length: dimensions }, () => this.uint64());
    const type = this.uint32();
    this.uint64();
    return `${name} type ${type} [${shape.join(',')}]`;
  }
}

interface GgufHead {
  readonly members: string[];
  readonly tensors: string[];
}

/** Reads into `head`, so that what was read before it broke off is there. */
function readHead(view: ByteView, { members, tensors }: GgufHead): void {
  const reader = new GgufReader(view);
  const [tensorCount, memberCount] = [reader.uint64(), reader.uint64()];
  for (let index = 0; index < memberCount; index++) {
    const key = reader.text();
    members.push(`${key}=${reader.value(reader.uint32())}`);
  }
  for (let index = 0; index < tensorCount; index++) tensors.push(reader.tensor());
}

function described(view: ByteView, { members, tensors }: GgufHead, before: readonly string[]): BinaryContent {
  return binary(`GGUF, version ${view.uint32(4)}`, [
    ...before,
    ...listed(members, 'member of its metadata'),
    ...listed(tensors, 'tensor'),
  ]);
}

function describeGguf(bytes: Uint8Array): BinaryContent {
  const view = new ByteView(bytes);
  const head: GgufHead = { members: [], tensors: [] };
  readHead(view, head);
  return described(view, head, []);
}

function describeBeginning(bytes: Uint8Array): BinaryContent {
  const view = new ByteView(bytes);
  const head: GgufHead = { members: [], tensors: [] };
  try {
    readHead(view, head);
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    return described(view, head, ['its head goes on behind what was read']);
  }
  return described(view, head, []);
}

export const GGUF: Format = {
  name: 'GGUF',
  matches: (bytes) => hasAt(bytes, 0, 'GGUF'),
  describe: describeGguf,
  describeBeginning,
};
