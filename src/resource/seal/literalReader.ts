import { CountersignError } from '../../errors.ts';
import { LITERAL_DATA_TAG } from './sealFormat.ts';

/** Takes the data out of a literal data packet (RFC 9580 §5.9) that comes piece by piece and must be all there is. */
export class LiteralReader {
  #head: Buffer | undefined = Buffer.alloc(0);
  #begun = false;
  #left = 0;
  /** Octets of the packet's own (format, file name, date) that are still to be passed over. */
  #skip = 0;
  #last = false;

  /** The data in this piece. @throws CountersignError `unsupported` for another packet, `tampered` for more than one. */
  *data(piece: Uint8Array): Generator<Uint8Array> {
    let rest = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    while (rest.length > 0) {
      if (this.#head !== undefined) {
        // A header may be cut by the end of a piece: then it is read again when there is more.
        const whole: Buffer = this.#head.length === 0 ? rest : Buffer.concat([this.#head, rest]);
        const length = this.#readHeader(whole);
        if (length === undefined) {
          this.#head = whole;
          return;
        }
        rest = whole.subarray(length);
        this.#head = undefined;
      }
      const skipped = Math.min(this.#skip, rest.length);
      rest = rest.subarray(skipped);
      this.#skip -= skipped;
      const part = rest.subarray(0, this.#left);
      // Counted before it is handed out: whoever has it may give its memory back.
      this.#left -= part.length;
      rest = rest.subarray(part.length);
      if (part.length > 0) yield part;
      if (this.#left > 0 || this.#skip > 0) return;
      if (!this.#last) this.#head = Buffer.alloc(0);
      else if (rest.length > 0) {
        throw new CountersignError('tampered', 'the sealed message holds more than one literal packet');
      }
    }
  }

  /** @throws CountersignError `tampered` unless the packet was whole. */
  end(): void {
    if (!this.#last || this.#left > 0 || this.#skip > 0 || this.#head !== undefined) {
      throw new CountersignError('tampered', 'the sealed message holds no whole literal packet');
    }
  }

  /** Length of the header at the start of `bytes`, or `undefined` while it is not all there. */
  #readHeader(bytes: Buffer): number | undefined {
    let at = 0;
    if (!this.#begun) {
      if (bytes[0] !== (0xc0 | LITERAL_DATA_TAG)) {
        throw new CountersignError(
          'unsupported',
          'the sealed message holds something else than plain literal data',
          {
            mend: 'Compressed, signed or nested messages are not accepted as resources.',
          },
        );
      }
      at = 1;
    }
    const first = bytes[at];
    if (first === undefined) return undefined;
    const octets = first < 192 ? 1 : first < 224 ? 2 : first < 255 ? 1 : 5;
    if (bytes.length < at + octets) return undefined;
    let length: number;
    if (first < 192) length = first;
    else if (first < 224) length = (first - 192) * 256 + bytes.readUInt8(at + 1) + 192;
    else if (first < 255) length = 2 ** (first & 0x1f);
    else length = bytes.readUInt32BE(at + 1);
    at += octets;
    if (!this.#begun) {
      const nameLength = bytes[at + 1];
      if (nameLength === undefined) return undefined;
      this.#skip = 2 + nameLength + 4;
      if (length < this.#skip) throw new CountersignError('tampered', 'the sealed message is malformed');
      length -= this.#skip;
      this.#begun = true;
    }
    this.#last = first < 224 || first === 255;
    this.#left = length;
    return at;
  }
}
