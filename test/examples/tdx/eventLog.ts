/** Bytes of a digest, by the TCG's number of its algorithm. */
const DIGEST_BYTES: Readonly<Record<number, number>> = { 4: 20, 0xb: 32, 0xc: 48, 0xd: 64 };

export interface LoggedEvent {
  /** PCR, or in a log of TDX RTMR and one. */
  readonly register: number;
  readonly type: number;
  /** SHA-384, hex. */
  readonly digest: string;
  readonly data: Buffer;
}

/** The events of a log that is known to be good, without its first one, which tells its form. */
export function readEvents(log: Buffer): LoggedEvent[] {
  const events: LoggedEvent[] = [];
  let at = 32 + log.readUInt32LE(28);
  while (at < log.length && log.readUInt32LE(at) < 24) {
    const [register, type, digests] = [0, 4, 8].map((place) => log.readUInt32LE(at + place));
    at += 12;
    let digest = '';
    for (let left = digests ?? 0; left > 0; left--) {
      const algorithm = log.readUInt16LE(at);
      const bytes = DIGEST_BYTES[algorithm] ?? 0;
      if (algorithm === 0xc) digest = log.toString('hex', at + 2, at + 2 + bytes);
      at += 2 + bytes;
    }
    const data = log.subarray(at + 4, at + 4 + log.readUInt32LE(at));
    at += 4 + data.length;
    events.push({ register: register ?? 0, type: type ?? 0, digest, data });
  }
  return events;
}
