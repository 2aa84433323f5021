import type { CheckList } from '../checkList.ts';
import type { Expectation } from '../expectation.ts';
import type { Policy } from '../policy.ts';
import { checkChip } from '../policy/chipCheck.ts';
import { checkListed } from '../policy/listedCheck.ts';
import type { TdxTcb } from './collateralChecks.ts';
import type { PckConfiguration, PckPlatform } from './pckCertificate.ts';

/** Checks what Intel says about the platform against the policy: its status and the advisories that apply. */
export function checkTcbAgainst(list: CheckList, tcb: TdxTcb | undefined, policy: Policy): void {
  const title = 'The TCB status is one that the policy accepts';
  if (tcb === undefined) {
    list.notPossible('minimum-tcb', title, 'the collateral does not say what the status is');
    return;
  }
  const accepted = policy.minimumTcb.tdx.some((status) => status === tcb.status);
  list.record(
    'minimum-tcb',
    title,
    accepted,
    `${tcb.status}; the policy accepts ${policy.minimumTcb.tdx.join(', ')}`,
  );
  checkAdvisories(list, tcb, policy);
}

function checkAdvisories(list: CheckList, { advisories, status }: TdxTcb, policy: Policy): void {
  const { accept, refuse, acceptWhenUpToDate } = policy.advisories;
  const all = accept === 'any' || (acceptWhenUpToDate && status === 'UpToDate');
  const open = advisories.filter((one) => !all && !accept.includes(one));
  list.record(
    'advisories-allowed',
    'The policy accepts every security advisory that applies',
    open.length === 0,
    open.length === 0 ? advisories.join(', ') || 'none applies' : `not accepted: ${open.join(', ')}`,
  );
  if (refuse.length === 0) return;
  const hit = advisories.filter((one) => refuse.includes(one));
  list.record(
    'advisories-refused',
    'No security advisory applies that the policy refuses',
    hit.length === 0,
    hit.length === 0 ? `none of ${refuse.join(', ')}` : `refused: ${hit.join(', ')}`,
  );
}

/** Checks which platform it is and how it was registered, against the policy. */
export function checkPlatform(
  list: CheckList,
  platform: PckPlatform | undefined,
  expected: Expectation,
): void {
  const { policy } = expected;
  checkChip(list, platform?.ppid, expected);
  if (platform === undefined) {
    // Without the certificate the chain is refused as a whole; what it would say need not be listed again.
    return;
  }
  checkListed(list, policy.fmspcs, { id: 'tdx-fmspc', name: 'FMSPC', value: platform.fmspc });
  checkListed(list, policy.platformInstanceIds, {
    id: 'tdx-platform-instance',
    name: 'The platform instance id',
    value: platform.platformInstanceId,
  });
  checkFlags(list, platform.configuration, policy);
}

const flagTitles: Readonly<Record<keyof PckConfiguration, readonly [string, string]>> = {
  dynamicPlatform: ['tdx-pck-dynamic-platform', 'No processor can be added to the platform later'],
  cachedKeys: ['tdx-pck-cached-keys', 'Intel keeps no keys of the platform'],
  smt: ['tdx-pck-smt', 'No two threads share a core'],
};

function checkFlags(list: CheckList, flags: PckConfiguration | undefined, { pck }: Policy): void {
  for (const flag of ['dynamicPlatform', 'cachedKeys', 'smt'] as const) {
    if (pck[flag] === 'any') continue;
    const [id, title] = flagTitles[flag];
    const value = flags?.[flag];
    const detail = value === undefined ? 'the certificate does not say' : `${flag} is ${value}`;
    list.record(id, title, value === false, detail);
  }
}
