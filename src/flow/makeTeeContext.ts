import { OwnClaims } from '../tee/agent/claim/ownClaims.ts';
import type { TeeContext } from '../tee/agent/teeContext.ts';
import type { Attester } from '../tee/attesters/attester.ts';
import { ownDevicePool } from '../tee/devices/ownDevices.ts';
import type { Sandbox } from '../tee/sandbox/sandbox.ts';
import type { Party } from './party.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface TeeParts extends Pick<
  TeeContext,
  'scratch' | 'journals' | 'log' | 'signal' | 'endGraceSeconds'
> {
  /** The operator: what the agent writes to the ledger is signed by it. */
  readonly party: Party;
  readonly attester: Attester;
  /** What the choice of a sandbox looks at. */
  readonly env: Environment;
  /** Chooses the sandbox, for tests to stand in for. */
  readonly chooseSandbox?: (env: Environment) => Promise<Sandbox>;
}

async function chooseOwn(env: Environment): Promise<Sandbox> {
  const { chooseSandbox } = await import('../tee/sandbox/chooseSandbox.ts');
  return chooseSandbox(env);
}

/** What the agent works with, whichever face it was started from. The sandbox is chosen once, when it is needed. */
export function makeTeeContext({
  party: { key, fingerprint, ledger, store, policy },
  env,
  chooseSandbox = chooseOwn,
  ...rest
}: TeeParts): TeeContext {
  let sandbox: Promise<Sandbox> | undefined;
  return {
    key,
    fingerprint,
    ledger,
    store,
    policy,
    ...rest,
    claims: new OwnClaims(),
    devices: ownDevicePool(env, rest.scratch),
    sandbox: () => (sandbox ??= chooseSandbox(env)),
  };
}
