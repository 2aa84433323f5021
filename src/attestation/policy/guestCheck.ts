import type { CheckList } from '../checkList.ts';
import type { Policy } from '../policy.ts';

/** What a measurement leaves open: nothing, or the system that measured firmware starts. */
export type Measured = 'whole' | 'tdx-firmware' | 'azure-paravisor';

const wanted: Readonly<Record<Exclude<Measured, 'whole'>, string>> = {
  'tdx-firmware':
    'rtmrs.rtmr1 or eventLog.kernel (boot loader, kernel), rtmrs.rtmr2 or eventLog.commandLine and .initrd',
  'azure-paravisor':
    'pcrs.4 (boot loader and kernel), or eventLog.kernel with .commandLine and .initrd or with pcrs.8 and pcrs.9',
};

/** Whether the policy's rules reach the system that runs, and not its firmware alone. */
export function pinsGuest(policy: Policy, measured: Measured): boolean {
  const { rtmrs, pcrs, eventLog } = policy;
  const kernel = eventLog.kernel !== undefined;
  const loaded = eventLog.commandLine !== undefined && eventLog.initrd !== undefined;
  if (measured === 'tdx-firmware')
    return (kernel || rtmrs.rtmr1 !== undefined) && (loaded || rtmrs.rtmr2 !== undefined);
  // GRUB measures files into PCR 9, and the command line into PCR 8.
  const listed = pcrs['8'] !== undefined && pcrs['9'] !== undefined;
  return measured === 'whole' || pcrs['4'] !== undefined || (kernel && (loaded || listed));
}

/**
 * Checks that a list of measurements is no illusion: MRTD and the paravisor of Azure cover firmware that starts whatever
 * the operator gives it.
 */
export function checkGuestPinned(
  list: CheckList,
  kind: 'sev-snp' | 'tdx',
  measured: Measured,
  policy: Policy,
): void {
  // Without a list of measurements nothing looks like one, and that check says what holds.
  if (measured === 'whole' || policy.measurements[kind] === undefined) return;
  const title = 'The policy says which system may run, and not only which firmware';
  const pinned = pinsGuest(policy, measured);
  const any = policy.allowAnyGuest;
  const why = any
    ? 'the policy accepts any'
    : `the measurement is of firmware alone; the policy lacks ${wanted[measured]}, or allowAnyGuest: true`;
  list.record(
    'guest-pinned',
    title,
    pinned || any,
    pinned ? 'its registers, or what the event log names, are listed' : why,
  );
}
