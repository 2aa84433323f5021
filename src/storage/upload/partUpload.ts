import { sha256Hex } from '../../canonicalJson.ts';
import { CountersignError } from '../../errors.ts';
import { forEachInFlight } from './inFlight.ts';
import type { Part } from './parts.ts';
import type { UploadJournal } from './uploadJournal.ts';

/** One upload under way: how its parts are sent. */
export interface PartUpload {
  /** Parts like this one that may be sent at once. */
  inFlight(part: Part): number;
  /**
   * Sends a part, retries included, and gives what finishing the upload needs to know of it.
   * @param slowDown to be called when the store asks to be spared.
   */
  send(part: Part, sha256: string, slowDown: () => void): Promise<string>;
}

export interface SentPart {
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly receipt: string;
}

/** Thrown inside a resumed upload when its bytes are not those of the interrupted one. */
export class ChangedParts extends Error {}

/**
 * Sends every part, several at once, each with its SHA-256. With a journal, a part's digest is on the disk before
 * the part leaves, and a part that the journal holds is compared before anything later is sent.
 * @throws ChangedParts when a part differs from what the journal holds of it.
 */
export async function sendParts(
  upload: PartUpload,
  parts: AsyncIterable<Part>,
  size: number | undefined,
  journal?: UploadJournal,
): Promise<SentPart[]> {
  const sent: SentPart[] = [];
  await forEachInFlight(
    compared(parts, size, journal),
    ({ part }) => upload.inFlight(part),
    async ({ part, known }, slowDown) => {
      const sha256 = known ?? sha256Hex(part.bytes);
      let receipt = journal?.receiptOf(part.index);
      if (receipt === undefined) {
        if (known === undefined) await journal?.recordPart(part.index, sha256);
        receipt = await upload.send(part, sha256, slowDown);
        await journal?.recordSent(part.index, receipt);
      }
      sent[part.index] = { size: part.bytes.length, sha256, receipt };
      part.release();
    },
  );
  return sent;
}

/** In order, so that a change in an early part keeps every later one from leaving. */
async function* compared(
  parts: AsyncIterable<Part>,
  size: number | undefined,
  journal: UploadJournal | undefined,
): AsyncGenerator<{ part: Part; known: string | undefined }> {
  for await (const part of parts) {
    const end = part.offset + part.bytes.length;
    if (size !== undefined && (end > size || (part.last && end < size))) {
      throw new CountersignError(
        'input',
        `the upload was to have ${size} bytes, but its source gave ${part.last ? end : `more than ${size}`}`,
        { mend: 'Leave the source unchanged while it is uploaded, then run the same command again.' },
      );
    }
    const known = journal?.digestOf(part.index);
    if (known !== undefined && known !== sha256Hex(part.bytes)) throw new ChangedParts();
    yield { part, known };
  }
}
