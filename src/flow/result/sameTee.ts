import type { EvidenceClaims } from '../../attestation/evidence.ts';

/**
 * What tells a machine, its firmware, how its guest was launched and what it booted from another: where evidence has such a fact,
 * both must have the same. The measurement alone is of firmware that many machines have (MRTD; the paravisor of Azure).
 */
const SAME_FACTS = [
  ...['simulatedRoot', 'product', 'chipId', 'ppid', 'lowestTcb', 'signedBy', 'provider'],
  ...['guestPolicy', 'vmpl', 'hostData', 'idKey', 'authorKey', 'familyId', 'imageId'],
  ...['tdAttributes', 'xfam', 'mrConfigId', 'mrOwner', 'mrOwnerConfig', 'mrServiceTd'],
  ...['rtmr1', 'rtmr2', 'pcr4', 'pcr7', 'pcr8', 'pcr9', 'pcr11'],
] as const;

/** Evidence shows all GPUs of a machine or none: one that is missing is another machine than the one that was chosen. */
function chipsOf({ gpus = [] }: EvidenceClaims): string {
  return JSON.stringify(gpus.map(({ simulated, serial }) => `${simulated} ${serial}`).sort());
}

/** Whether two pieces of evidence, each of them genuine, are of one machine that runs the same system. */
export function isSameTee(a: EvidenceClaims | undefined, b: EvidenceClaims | undefined): boolean {
  return (
    a !== undefined &&
    a.kind === b?.kind &&
    a.measurement === b.measurement &&
    chipsOf(a) === chipsOf(b) &&
    SAME_FACTS.every((fact) => a.facts[fact] === b.facts[fact])
  );
}
