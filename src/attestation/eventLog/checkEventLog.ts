import { toHex } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import { decodeBase64 } from '../bytes.ts';
import type { CheckList } from '../checkList.ts';
import type { Policy } from '../policy.ts';
import { asksForEventLog } from '../policy/eventLogRules.ts';
import { bootComponents, componentText, type BootComponent } from './bootComponents.ts';
import { checkBoot } from './bootChecks.ts';
import { tdxBootLog, tpmBootLog, type BootLog } from './bootLog.ts';
import { maxCarriedBytes } from './carriedEventLog.ts';
import { readEventLog, type EventLog } from './readEventLog.ts';
import { replayPcrs, replayRtmrs } from './replay.ts';

/** What a log that explains its registers says. */
export interface Fit {
  readonly log: BootLog;
  readonly words: string;
}

const titles = {
  'tdx-event-log': `The event log explains the quote's RTMRs`,
  'tpm-event-log': `The event log explains the quote's PCRs`,
} as const;
type LogCheck = keyof typeof titles;

/**
 * Checks the log of a TD, and the policy's rules by it. Without a log nothing is checked, unless the policy asks for one.
 * @param carried base64, without padding behind the log
 * @returns its named parts; nothing where it does not explain the registers
 */
export function checkTdxEventLog(
  list: CheckList,
  carried: string | undefined,
  rtmrs: readonly Uint8Array[],
  policy: Policy,
): readonly BootComponent[] | undefined {
  const told = explain(list, 'tdx-event-log', carried, policy, (read) => requireRtmrs(read, rtmrs));
  checkBoot(list, told?.log, policy.eventLog, policy.rtmrs.rtmr2 !== undefined);
  return told?.parts;
}

/**
 * The same for the log of a TPM's firmware.
 * @param pcrs as the TPM quoted them, lower-case hex
 */
export function checkTpmEventLog(
  list: CheckList,
  carried: string | undefined,
  pcrs: ReadonlyMap<number, string>,
  policy: Policy,
): readonly BootComponent[] | undefined {
  const told = explain(list, 'tpm-event-log', carried, policy, (read) => requirePcrs(read, pcrs));
  const listed = policy.pcrs['8'] !== undefined && policy.pcrs['9'] !== undefined;
  checkBoot(list, told?.log, policy.eventLog, listed);
  return told?.parts;
}

/** Refuses evidence that has no registers of which a log could tell, where the policy asks for one. */
export function checkNoEventLog(list: CheckList, policy: Policy): void {
  refuseAbsent(list, 'tpm-event-log', policy);
  checkBoot(list, undefined, policy.eventLog, false);
}

function explain(
  list: CheckList,
  id: LogCheck,
  carried: string | undefined,
  policy: Policy,
  fit: (read: EventLog) => Fit,
): { readonly log: BootLog; readonly parts: readonly BootComponent[] } | undefined {
  if (carried === undefined) {
    refuseAbsent(list, id, policy);
    return undefined;
  }
  return list.attempt(id, titles[id], () => {
    const bytes = decodeBase64(carried, 'the event log', maxCarriedBytes);
    const read = readEventLog(bytes);
    if (read.length !== bytes.length)
      throw new CountersignError('tampered', `${bytes.length - read.length} bytes follow the event log`);
    const { log, words } = fit(read);
    const parts = bootComponents(log);
    return { value: { log, parts }, detail: `${read.events.length} events; ${words}${partsText(parts)}` };
  });
}

function refuseAbsent(list: CheckList, id: LogCheck, policy: Policy): void {
  if (asksForEventLog(policy.eventLog))
    list.record(id, titles[id], false, 'the evidence carries no event log, and the policy asks for one');
}

/** @throws CountersignError `tampered` where a log does not explain the RTMRs of a quote */
export function requireRtmrs(read: EventLog, rtmrs: readonly Uint8Array[]): Fit {
  const replayed = replayRtmrs(read);
  const bad = replayed.flatMap(({ value }, at) => {
    const register = rtmrs[at];
    return register !== undefined && toHex(register) === value ? [] : [`RTMR${at}`];
  });
  if (bad.length > 0)
    throw new CountersignError('tampered', `it is not what ${bad.join(', ')} of the quote were extended by`);
  return { log: tdxBootLog(replayed), words: 'RTMR0 to RTMR3 follow from them' };
}

/** Registers that firmware alone extends; the others an operating system extends further, of which its log says nothing. */
const firmwarePcrs = 8;

/**
 * @param pcrs lower-case hex, by number
 * @throws CountersignError `tampered` where a log does not explain PCRs 0 to 7
 */
export function requirePcrs(read: EventLog, pcrs: ReadonlyMap<number, string>): Fit {
  const replayed = replayPcrs(read);
  const bound = new Set(replayed.flatMap(({ value }, pcr) => (pcrs.get(pcr) === value ? [pcr] : [])));
  const open = replayed.map((_, pcr) => pcr).filter((pcr) => !bound.has(pcr));
  const bad = open.filter((pcr) => pcr < firmwarePcrs);
  if (bad.length > 0)
    throw new CountersignError(
      'tampered',
      `it is not what PCR ${bad.join(', ')} of the quote were extended by`,
    );
  const more = open.length === 0 ? '' : ` (PCR ${open.join(', ')}: extended by more, or not quoted)`;
  return {
    log: tpmBootLog(replayed, bound),
    words: `PCRs 0 to 7${open.length === 8 ? '' : ' and others'} follow from them${more}`,
  };
}

const mostParts = 16;

/** The parts, for who reads the check alone; how many there are is said where not all are. */
function partsText(parts: readonly BootComponent[]): string {
  if (parts.length === 0) return '';
  const few = parts.slice(0, mostParts).map((part) => `${part.kind} ${componentText(part)}`);
  const head = parts.length > few.length ? ` of ${parts.length} named parts, the first ${few.length}:` : '';
  return `;${head} ${few.join('; ')}`;
}
