import { CountersignError } from '../../../errors.ts';
import { formatHead } from '../../../ledger/ledgerHead.ts';
import { verifyRefusal } from '../../../ledger/log/witness/refusalRecord.ts';
import { nodeHasher } from '../../../ledger/nodeCrypto.ts';
import { platformWitnesses } from '../../../ledger/platformWitnesses.ts';
import { readTextFile } from '../../../text/readTextFile.ts';
import type { CliContext } from '../../context.ts';
import { isoOf } from './isoOf.ts';

/** `countersign witness check`. */
export async function checkProof(context: CliContext, _options: object, file = ''): Promise<void> {
  const text = await readTextFile(file, 'the proof');
  const shown = await verifyRefusal(nodeHasher, platformWitnesses, text);
  if (!shown.ok) throw new CountersignError('refused', `${file} proves nothing: ${shown.reason}`);
  const [remembered, seen] = [formatHead(shown.remembered), formatHead(shown.seen)];
  const { kind } = shown;
  context.output.line(`It holds (${kind}): the witness signed ${remembered}, and was shown ${seen}`);
  context.output.result({ kind, remembered, seen, time: isoOf(shown.time) });
}
