import type { Policy } from '../policy.ts';
import { pinsGuest } from '../policy/guestCheck.ts';
import { productOfRule } from '../sev/product.ts';

type Hardware = 'sev-snp' | 'tdx';

const names: Readonly<Record<Hardware, string>> = { 'sev-snp': 'SEV-SNP', tdx: 'TDX' };

/** Which machines a policy accepts, one line for each kind; what it asks of them besides is for others to say. */
export function acceptedMachines(policy: Policy): readonly string[] {
  return [...(['sev-snp', 'tdx'] as const).map((kind) => hardwareLine(kind, policy)), simulatedLine(policy)];
}

/** Whether no hardware can meet the policy: that of a first day, before a measurement is listed. */
export function acceptsNoHardware(policy: Policy): boolean {
  return (['sev-snp', 'tdx'] as const).every((kind) => whyNone(kind, policy) !== undefined);
}

/** Why no machine of a kind can meet the policy. */
function whyNone(kind: Hardware, policy: Policy): string | undefined {
  const listed = policy.measurements[kind];
  if (!policy.kinds.includes(kind)) return '`kinds` does not name it';
  if (listed === undefined && !policy.allowAnyMeasurement) return `\`measurements.${kind}\` lists none`;
  if (listed?.length === 0) return `\`measurements.${kind}\` is empty`;
  if (kind === 'tdx' && policy.eventLog.kernel?.length === 0) return '`eventLog.kernel` is empty';
  if (kind === 'sev-snp' && policy.products.length === 0) return '`products` is empty';
  const firmwareAlone =
    listed !== undefined &&
    !policy.allowAnyGuest &&
    !pinsGuest(policy, 'tdx-firmware') &&
    !pinsGuest(policy, 'azure-paravisor');
  return kind === 'tdx' && firmwareAlone
    ? 'the measurement of its firmware (MRTD) says nothing about the system: `rtmrs.rtmr1` and `rtmrs.rtmr2` are missing, or `eventLog.kernel`, `.commandLine` and `.initrd` (on Azure: `pcrs.4`)'
    : undefined;
}

function hardwareLine(kind: Hardware, policy: Policy): string {
  const why = whyNone(kind, policy);
  if (why !== undefined) return `No ${names[kind]} machine: ${why}.`;
  const listed = policy.measurements[kind];
  const software =
    listed === undefined
      ? 'with ANY software in them'
      : `whose measurement is ${listed.length === 1 ? 'the one' : `one of the ${listed.length}`} that you list${policy.allowAnyGuest ? ', with ANY system where that covers the firmware alone' : ''}`;
  const products =
    kind === 'sev-snp'
      ? ` with processors of ${policy.products.map((rule) => productOfRule[rule]).join(' and ')}`
      : '';
  return `${names[kind]} machines${products}, ${software}.`;
}

function simulatedLine({ allowSimulated, simulatedRoots }: Policy): string {
  if (!allowSimulated) return 'No SIMULATED TEE.';
  const roots = simulatedRoots === undefined ? 'of anybody' : `of ${simulatedRoots.length} root(s)`;
  return `SIMULATED TEEs ${roots}, which prove NOTHING about hardware: for trials only.`;
}
