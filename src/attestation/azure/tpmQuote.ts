import { concatBytes, equalBytes } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import type { VerifyingKey } from '../../platformKeys.ts';
import { sha256 } from '../../pureDigest.ts';
import { decodeHex } from '../bytes.ts';
import { numberOf } from '../x509/der.ts';

/** What a TPM 2.0 quote says (TPM 2.0 Library, part 2: TPMS_ATTEST with TPMS_QUOTE_INFO). */
export interface TpmQuote {
  readonly extraData: Uint8Array;
  /** SHA-256 PCRs by number, lower-case hex: those that the quote selects. */
  readonly pcrs: ReadonlyMap<number, string>;
}

const sha256Algorithm = 0x000b;

/** Reads big-endian TPM structures; bounds are checked before a byte is read. */
class TpmReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  take(length: number): Uint8Array {
    if (length > this.#bytes.length - this.#at)
      throw new CountersignError('tampered', 'the TPM quote is truncated');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  number(bytes: 1 | 2 | 4): number {
    return numberOf(this.take(bytes));
  }

  sized(): Uint8Array {
    return this.take(this.number(2));
  }

  end(): void {
    if (this.#at !== this.#bytes.length)
      throw new CountersignError('tampered', 'bytes follow the end of the TPM quote');
  }
}

/**
 * Reads a quote that `key` (RSA) signed with RSASSA and SHA-256, and checks that it is over these PCRs.
 * @throws CountersignError `tampered`, with the reason.
 */
export function readTpmQuote(
  message: Uint8Array,
  signature: Uint8Array,
  pcrs: readonly string[],
  key: VerifyingKey,
): TpmQuote {
  if (!key.isFor('rsa-sha256')) {
    throw new CountersignError(
      'refused',
      'the attestation key of the virtual TPM is not an RSA key of 2048 bits or more',
    );
  }
  if (!key.holds('rsa-sha256', message, signature)) {
    throw new CountersignError('tampered', "the TPM quote's signature does not hold under the attested key");
  }
  const reader = new TpmReader(message);
  // TPM_GENERATED, so that the TPM made it and did not merely sign it; TPM_ST_ATTEST_QUOTE.
  if (reader.number(4) !== 0xff544347 || reader.number(2) !== 0x8018) {
    throw new CountersignError('tampered', 'what the TPM signed is not a quote');
  }
  reader.sized();
  const extraData = reader.sized();
  reader.take(17 + 8);
  const selected = readSelection(reader);
  const digest = reader.sized();
  reader.end();
  const values = pcrs.map((pcr) => decodeHex(pcr, 'a PCR'));
  const same = equalBytes(digest, sha256(concatBytes(...values)));
  if (!same || values.length !== selected.length) {
    throw new CountersignError('tampered', 'the PCR values are not those that the TPM quoted');
  }
  return { extraData, pcrs: new Map(selected.map((index, at) => [index, pcrs[at] ?? ''])) };
}

function readSelection(reader: TpmReader): number[] {
  const banks = reader.number(4);
  const algorithm = reader.number(2);
  const bitmap = reader.take(reader.number(1));
  if (banks !== 1 || algorithm !== sha256Algorithm || bitmap.length > 4) {
    throw new CountersignError('refused', 'the TPM quote is not over the SHA-256 bank of PCRs alone');
  }
  return [...bitmap].flatMap((byte, at) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => (byte >> bit) & 1).map((bit) => at * 8 + bit),
  );
}
