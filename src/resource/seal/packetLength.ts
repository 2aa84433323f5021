/** From here on a length does not fit the five-octet form, and the body goes in parts. */
const FIXED_LENGTH_END = 2 ** 32;
/** Parts of 16 MiB: next to no overhead, and little for a reader that keeps a whole part. */
const PART_POWER = 24;

/**
 * How the body of a packet is cut (RFC 9580 §4.2.1): `parts` partial bodies of `partBytes` each, then a last one
 * with a five-octet length. A function of the length alone, so that every offset can be computed.
 */
export interface BodyCut {
  readonly parts: number;
  readonly partBytes: number;
  readonly lastBytes: number;
}

/** @param partPower forces parts of 2^partPower bytes (9 to 30); without it they come from 4 GiB on */
export function cutBody(bodyBytes: number, partPower?: number): BodyCut {
  const partBytes = 2 ** (partPower ?? PART_POWER);
  if (partPower === undefined && bodyBytes < FIXED_LENGTH_END)
    return { parts: 0, partBytes, lastBytes: bodyBytes };
  const parts = Math.floor(Math.max(0, bodyBytes - 1) / partBytes);
  return { parts, partBytes, lastBytes: bodyBytes - parts * partBytes };
}

/** Bytes of a packet: tag, lengths and body. */
export function packetBytes(bodyBytes: number, partPower?: number): number {
  return 1 + cutBody(bodyBytes, partPower).parts + 5 + bodyBytes;
}

/** The octet before a partial body. */
export function partHeader(partBytes: number): Uint8Array {
  return Uint8Array.of(224 + Math.log2(partBytes));
}

/** The five octets before the last, or only, body. */
export function lastHeader(bytes: number): Uint8Array {
  const header = Buffer.alloc(5, 0xff);
  header.writeUInt32BE(bytes, 1);
  return header;
}

/** What stands before a piece of a packet's body, in the order of the packet: header octets and how much follows. */
export function* bodySections(
  tag: number,
  bodyBytes: number,
  partPower?: number,
): Generator<{ readonly header: Uint8Array; readonly bytes: number }> {
  const cut = cutBody(bodyBytes, partPower);
  const first = Uint8Array.of(0xc0 | tag);
  for (let part = 0; part < cut.parts; part++) {
    const header = partHeader(cut.partBytes);
    yield { header: part === 0 ? Buffer.concat([first, header]) : header, bytes: cut.partBytes };
  }
  const last = lastHeader(cut.lastBytes);
  yield { header: cut.parts === 0 ? Buffer.concat([first, last]) : last, bytes: cut.lastBytes };
}
