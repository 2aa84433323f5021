import { CountersignError } from '../../errors.ts';
import type { ByteSource } from '../../bytes/byteSource.ts';

/** The first part of a body in parts has at least this many bytes (RFC 9580 §4.2.1.4). */
const MIN_FIRST_PART_BYTES = 512;

/** Reads the body of one packet, which must be all that there is. */
export class PacketReader {
  readonly #source: ByteSource;
  #left = 0;
  #last = false;

  private constructor(source: ByteSource) {
    this.#source = source;
  }

  /** @throws CountersignError `unsupported` when the message begins with another packet. */
  static async begin(source: ByteSource, tag: number): Promise<PacketReader> {
    const reader = new PacketReader(source);
    const first = await reader.#octet();
    if (first !== (0xc0 | tag)) {
      throw new CountersignError(
        'unsupported',
        'the sealed file is not an OpenPGP message of the expected form',
        {
          mend: 'Check that the resource file belongs to this object.',
        },
      );
    }
    await reader.#nextPart();
    if (!reader.#last && reader.#left < MIN_FIRST_PART_BYTES) throw malformed();
    return reader;
  }

  /** Fills `into`; fewer bytes come only at the body's end. @throws CountersignError `tampered` when it is cut. */
  async fill(into: Uint8Array): Promise<number> {
    let filled = 0;
    while (filled < into.length) {
      if (this.#left === 0) {
        if (this.#last) break;
        await this.#nextPart();
        continue;
      }
      const part = into.subarray(filled, filled + this.#left);
      if ((await this.#source.read(part)) < part.length) throw cutShort();
      filled += part.length;
      this.#left -= part.length;
    }
    return filled;
  }

  /** @throws CountersignError `tampered` when anything follows the packet. */
  async requireEnd(): Promise<void> {
    if ((await this.#source.read(new Uint8Array(1))) !== 0) {
      throw new CountersignError('tampered', 'something was added after the sealed bytes');
    }
  }

  async #nextPart(): Promise<void> {
    const first = await this.#octet();
    this.#last = first < 224 || first === 255;
    if (first < 192) this.#left = first;
    else if (first < 224) this.#left = (first - 192) * 256 + (await this.#octet()) + 192;
    else if (first < 255) this.#left = 2 ** (first & 0x1f);
    else this.#left = Buffer.from(await this.#octets(4)).readUInt32BE();
  }

  async #octet(): Promise<number> {
    return (await this.#octets(1))[0] ?? 0;
  }

  async #octets(count: number): Promise<Uint8Array> {
    const octets = new Uint8Array(count);
    if ((await this.#source.read(octets)) < count) throw cutShort();
    return octets;
  }
}

function cutShort(): CountersignError {
  return new CountersignError('tampered', 'the sealed bytes end too early');
}

function malformed(): CountersignError {
  return new CountersignError('tampered', 'the sealed bytes are malformed');
}
