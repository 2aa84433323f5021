import { CountersignError } from '../errors.ts';
import { asUtf8, fromHex, toHex, toUtf8 } from '../bytes/byteForms.ts';
import { RecordedLog, type LogRecord } from '../ledger/log/recordedLog.ts';
import { RecordedSnapshot, type RecordingSnapshot } from '../ledger/recordedSnapshot.ts';
import { sha256 } from '../pureDigest.ts';
import type { ReportFile } from './reportFile.ts';

type Recorded = ReportFile['ledger'];

function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (bytes?.length === 32) return bytes;
  throw new CountersignError('tampered', 'a hash in the report is not 64 hex digits');
}

/** What was read of the ledger, as a report carries it. Leaves stand among the log's, and not as files once more. */
export function recordOf({ commit, log, files }: RecordingSnapshot): Recorded {
  if (log === undefined) throw new CountersignError('not-found', 'the ledger has no entries yet');
  const { ledger: id, size, root, record } = log;
  const kept = [...files].filter(([path]) => path.endsWith('.body'));
  return {
    ...(commit === undefined ? {} : { commit }),
    id,
    size,
    root: toHex(root),
    leaves: Object.fromEntries([...record.leaves].map(([index, leaf]) => [String(index), asUtf8(leaf)])),
    hashes: Object.fromEntries([...record.hashes].map(([range, hash]) => [range, toHex(hash)])),
    files: Object.fromEntries(kept.map(([path, bytes]) => [path, asUtf8(bytes)])),
  };
}

/** The part of a ledger that a report carries: read by the same code as the ledger itself. */
export function recordedIn({ ledger }: Pick<ReportFile, 'ledger'>): RecordedSnapshot {
  const { id, size, root, leaves, hashes, files, commit } = ledger;
  const record: LogRecord = {
    leaves: new Map(Object.entries(leaves).map(([index, leaf]) => [Number(index), toUtf8(leaf)])),
    hashes: new Map(Object.entries(hashes).map(([range, hash]) => [range, bytesOf(hash)])),
  };
  const log = new RecordedLog({ sha256 }, { ledger: id, size, root: bytesOf(root) }, record);
  const byPath = new Map(Object.entries(files).map(([path, text]) => [path, toUtf8(text)]));
  return new RecordedSnapshot(byPath, log, commit);
}
