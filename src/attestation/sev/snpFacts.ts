import { toHex } from '../../bytes/byteForms.ts';
import { hasBit, isZero } from '../bytes.ts';
import type { Endorsement } from './endorsement.ts';
import { lowestOf } from './machineChecks.ts';
import { platformText } from './platformInfo.ts';
import { cpuText } from './product.ts';
import type { SnpReport } from './report.ts';
import { snpTcbOf, tcbText } from './tcb.ts';

/** A value as hex; nothing where it is not set. */
const unlessZero = (name: string, bytes: Uint8Array): Record<string, string> =>
  isZero(bytes) ? {} : { [name]: toHex(bytes) };

/** What a report says, for people. */
export function snpFacts(report: SnpReport, endorsement: Endorsement | undefined): Record<string, string> {
  const { mitigations, firmware, cpu } = report;
  return {
    reportVersion: String(report.version),
    guestPolicy: `0x${report.policy.toString(16)}`,
    platformInfo: `0x${report.platformInfo.toString(16)}`,
    platform: platformText(report.platformInfo),
    guestSvn: String(report.guestSvn),
    vmpl: String(report.vmpl),
    chipId: toHex(report.chipId),
    hostData: toHex(report.hostData),
    ...unlessZero('idKey', report.idKeyDigest),
    ...(report.authorKeyEnabled && { authorKey: toHex(report.authorKeyDigest) }),
    ...unlessZero('familyId', report.familyId),
    ...unlessZero('imageId', report.imageId),
    firmware: `${firmware.current}, committed ${firmware.committed}`,
    ...(cpu && {
      processor: cpuText(cpu),
    }),
    ...(mitigations && {
      launchMitigations: bitsOf(mitigations.launch),
      currentMitigations: bitsOf(mitigations.current),
    }),
    ...(endorsement && tcbFacts(report, endorsement)),
  };
}

function tcbFacts({ tcbs }: SnpReport, { product, kind, provider }: Endorsement): Record<string, string> {
  const text = (tcb: Uint8Array): string => tcbText(snpTcbOf(tcb, product), product);
  return {
    product,
    reportedTcb: text(tcbs.reported),
    committedTcb: text(tcbs.committed),
    currentTcb: text(tcbs.current),
    launchTcb: text(tcbs.launch),
    lowestTcb: tcbText(lowestOf(tcbs, product), product),
    signedBy: kind,
    ...(provider !== undefined && { provider }),
  };
}

function bitsOf(vector: bigint): string {
  const bits = Array.from({ length: 64 }, (_, bit) => bit).filter((bit) => hasBit(vector, BigInt(bit)));
  return bits.length === 0 ? 'none' : `bits ${bits.join(', ')}`;
}
