import type { Evidence } from '../../../src/attestation/evidence.ts';
import { complaints, policyOf } from './judge.ts';
import { digestOf, makeEventLog, registersOf, type MadeEvent } from './eventLog.ts';
import { goodTime } from './snpEvidence.ts';
import { makeTdxEvidence, makeTdxMaker } from './tdxEvidence.ts';

export const tdxMaker = makeTdxMaker();

export const shaOf = (content: string | Uint8Array): string =>
  digestOf('sha384', typeof content === 'string' ? Buffer.from(content) : content).toString('hex');

/** Evidence of a TD whose registers hold these events, with a log of them or of what the host would rather have. */
export function started(
  events: readonly MadeEvent[],
  log: Buffer | null = makeEventLog('sha384', events),
): Evidence {
  const registers = registersOf('sha384', events);
  return makeTdxEvidence(tdxMaker, {
    body: (body) => {
      for (let rtmr = 0; rtmr < 4; rtmr++)
        Buffer.from(registers.get(rtmr + 1) ?? '00'.repeat(48), 'hex').copy(body, 328 + 48 * rtmr);
    },
    ...(log && { collateral: { eventLog: log.toString('base64') } }),
  });
}

/** The ids of the checks that do not pass by these rules. */
export const refusals = (evidence: Evidence, rules: object = {}): string[] =>
  complaints(evidence, tdxMaker.roots, goodTime, { policy: policyOf(rules) });

/** What is really measured, and as what the host labels it: the digests are the same. */
export const labelled = (event: MadeEvent, as: Partial<MadeEvent>): MadeEvent => ({
  ...event,
  measured: event.measured ?? event.data,
  ...as,
});
