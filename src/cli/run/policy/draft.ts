import * as z from 'zod';
import { draftPolicy } from '../../../attestation/words/draftPolicy.ts';
import type { CliContext } from '../../context.ts';
import { readJsonFile } from '../../home/readFiles.ts';

/** What `tee doctor --json` prints, or evidence as it stands in an offer. */
const evidenceFile = z.union(
  [
    z.object({ evidence: z.object({ kind: z.string() }).loose() }).transform(({ evidence }) => evidence),
    z.object({ kind: z.string(), quote: z.string() }).loose(),
  ],
  { error: 'this is no evidence: it is what `countersign tee doctor --json` prints' },
);

/** `countersign policy init`. */
export async function draft(context: CliContext, { from }: { from: string }): Promise<void> {
  const evidence = await readJsonFile(from, 'the evidence', evidenceFile);
  const { text, refused, open } = draftPolicy(evidence, new Date());
  const { output } = context;
  output.document(text);
  for (const { id, detail } of refused) output.note(`this machine is refused by it: ${id}: ${detail}`);
  output.result({ policy: text, refused, open });
}
