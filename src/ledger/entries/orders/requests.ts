import { asUtf8, concatBytes, toUtf8 } from '../../../bytes/byteForms.ts';
import { CountersignError } from '../../../errors.ts';
import { requestsPath } from '../../ledgerPaths.ts';
import type { LedgerSnapshot } from '../../ledgerRepository.ts';

/*
 * What leads a repeated request to the order or offer that it made. It is a finding aid: nobody signs it. Many requests lie
 * in one file, so that the names in the newest commit, all of which a server's git looks at for every push, stay as many
 * however many requests there ever were: none of them may ever be forgotten.
 */

/** More than ten million requests take, in all files. Without an end, whoever may push could fill one until nothing fits. */
const MOST_BYTES = 3 * 1024 * 1024;
const NEWLINE = 10;
const LINE = /^[0-9a-f]{64} ([1-9]\d{0,11})$/;

/** The line that begins with a name; undefined where there is none. */
function lineOf(name: string, text: string): string | undefined {
  const at = `\n${text}`.indexOf(`\n${name}`);
  if (at < 0) return undefined;
  const end = text.indexOf('\n', at);
  return text.slice(at, end < 0 ? text.length : end);
}

/**
 * The number that a request leads to.
 * @param name of the request: a SHA-256 in lower-case hex
 * @returns undefined when there is none
 * @throws CountersignError `tampered` when its line leads nowhere: to write again would be to do it twice
 */
export async function ledRequest(snapshot: LedgerSnapshot, name: string): Promise<number | undefined> {
  const path = requestsPath(name);
  const line = lineOf(name, asUtf8((await snapshot.read(path)) ?? new Uint8Array()));
  if (line === undefined) return undefined;
  const [, digits] = LINE.exec(line) ?? [];
  if (digits !== undefined) return Number(digits);
  throw new CountersignError('tampered', `the ledger's ${path} was spoiled`, {
    mend: 'Somebody who may push did that: look at your orders and offers, and give another --request-id if there is none yet.',
  });
}

/** The end of what stands in a file, from the beginning of a line on. */
function newest(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= MOST_BYTES) return bytes;
  const end = bytes.subarray(-MOST_BYTES);
  return end.subarray(end.indexOf(NEWLINE) + 1);
}

/**
 * The file by which a request will lead to a number, with all that stood in it.
 * @param name as of {@link ledRequest}
 */
export async function requestFile(
  snapshot: LedgerSnapshot,
  name: string,
  number: number,
): Promise<readonly [path: string, bytes: Uint8Array]> {
  const path = requestsPath(name);
  const before = newest((await snapshot.read(path)) ?? new Uint8Array());
  const isWhole = before.length === 0 || before.at(-1) === NEWLINE;
  return [path, concatBytes(before, toUtf8(`${isWhole ? '' : '\n'}${name} ${number}\n`))];
}
