import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { Evidence, EvidenceVerdict } from '../attestation/evidence.ts';
import { gpuNames } from '../attestation/gpu/gpuClaims.ts';
import { openPolicy } from '../attestation/policy.ts';
import { verifyEvidence } from '../attestation/verifyEvidence.ts';
import type { Check } from '../checks.ts';
import { CountersignError, messageOf } from '../errors.ts';
import type { Attester } from './attesters/attester.ts';
import type { MachineDevices } from './devices/listDevices.ts';
import { judgePlaintextPlace } from './plaintextPlace.ts';
import type { Sandbox } from './sandbox/sandbox.ts';

export interface Examination {
  /** What this machine can attest and what it lacks, as checks. */
  readonly checks: readonly Check[];
  /** What its evidence says, for the policy of who will trust it. */
  readonly verdict: EvidenceVerdict | undefined;
  /** The evidence itself, for `policy init`; of nobody's order. */
  readonly evidence: unknown;
}

export interface Examined {
  /** Opens the attester of this machine; throws where there is none. */
  readonly openAttester: () => Promise<Attester>;
  /** Where plaintext would be while a run lasts; made when it is not there. */
  readonly scratch: string;
  /** Chooses what solutions would run in; throws where nothing can. */
  readonly chooseSandbox: () => Promise<Pick<Sandbox, 'engine'>>;
  /** Asks the driver for what no report of a GPU says: whether work may begin, and whether debug tools are on. */
  readonly readGpuStates?: () => Promise<readonly Check[]>;
  /** Says why evidence carries no event log, where it could. */
  readonly whyNoEventLog?: (evidence: Evidence) => Promise<string | undefined>;
  /** What can be given to solutions. */
  readonly listDevices: () => Promise<MachineDevices>;
}

/**
 * Tells an operator what this machine can attest and what is missing: makes evidence, verifies it as anybody
 * would, and looks where plaintext and solutions would be.
 */
export async function examineMachine({
  openAttester,
  scratch,
  chooseSandbox,
  readGpuStates,
  whyNoEventLog,
  listDevices,
}: Examined): Promise<Examination> {
  const attester = await attempt('tee-attester', 'This machine can show what it is', async () => {
    const value = await openAttester();
    return {
      value,
      detail: value.kind === 'sim' ? 'SIMULATED: it proves nothing about hardware' : value.kind,
    };
  });
  const opened = attester.value;
  const evidence =
    opened &&
    (await attempt('tee-evidence', 'It makes evidence, with all that a verifier needs', () =>
      collect(opened),
    ));
  const sealing =
    opened &&
    (await attempt('tee-sealing-key', 'It keeps a key for itself', async () => {
      await opened.sealingKey();
      return {
        value: true,
        detail: opened.kind === 'sim' ? 'SIMULATED' : 'in memory; it is lost at a restart',
      };
    }));
  const place = await attempt('tee-scratch', 'Plaintext stays within the TEE', () =>
    lookAtScratch(scratch, opened?.kind),
  );
  const sandbox = await attempt('tee-sandbox', 'Solutions can be run without a network', async () => {
    const { engine } = await chooseSandbox();
    return { value: engine, detail: engine };
  });
  const devices = await attempt('tee-devices', 'What GPUs it has is told by CDI specifications', async () => {
    const value = await listDevices();
    return { value, detail: deviceWords(value) };
  });
  const verdict = evidence?.value?.verdict;
  const gpus = gpuCheck(verdict);
  const noLog = evidence?.value && (await whyNoEventLog?.(evidence.value.evidence));
  const states =
    verdict?.claims?.gpus?.some(({ simulated }) => !simulated) === true ? await readGpuStates?.() : [];
  const made = [
    ...[attester.check, evidence?.check, sealing?.check, place.check, sandbox.check, devices.check, gpus],
    noLog === undefined ? undefined : eventLogCheck(noLog),
  ].filter((check) => check !== undefined);
  return {
    checks: [...made, ...(states ?? []), ...(verdict?.checks ?? [])],
    verdict,
    evidence: evidence?.value?.evidence,
  };
}

/** A machine without a log is none the worse for it, unless a policy asks for one. */
function eventLogCheck(why: string): Check {
  const title = 'An event log shows how its system was started, where there is one';
  return { id: 'tee-event-log', title, status: 'passed', detail: `none is carried: ${why}` };
}

/** Which GPUs it shows; a machine without any is none the worse for it. */
function gpuCheck(verdict: EvidenceVerdict | undefined): Check | undefined {
  if (verdict?.claims === undefined) return undefined;
  const names = gpuNames(verdict.claims);
  const title = 'Its GPUs show what they are';
  return {
    id: 'tee-gpus',
    title,
    status: 'passed',
    detail: names.join('; ') || 'it has none that it could show',
  };
}

/** Every device with the file it comes from, and every file that nothing was taken from, with the reason. */
function deviceWords({ devices, problems }: MachineDevices): string {
  const named = devices.map(({ name, cdi, memoryBytes }) => {
    const memory = memoryBytes === undefined ? 'memory unknown' : `${memoryBytes} bytes`;
    return `${name} (${memory}, ${cdi.file})`;
  });
  const listed = named.length === 0 ? 'none: solutions run without' : named.join('; ');
  return [listed, ...problems.map((problem) => `not taken: ${problem}`)].join('; ');
}

interface Attempt<T> {
  readonly value: T | undefined;
  readonly check: Check;
}

async function attempt<T>(
  id: string,
  title: string,
  look: () => Promise<{ value: T; detail: string }>,
): Promise<Attempt<T>> {
  try {
    const { value, detail } = await look();
    return { value, check: { id, title, status: 'passed', detail } };
  } catch (error) {
    const mend = error instanceof CountersignError && error.mend !== undefined ? ` ${error.mend}` : '';
    return {
      value: undefined,
      check: { id, title, status: 'failed', detail: `${messageOf(error)}.${mend}` },
    };
  }
}

interface Collected {
  readonly evidence: Evidence;
  readonly verdict: EvidenceVerdict;
}

async function collect(attester: Attester): Promise<{ value: Collected; detail: string }> {
  const reportData = randomBytes(64);
  const evidence = await attester.collect(reportData);
  const verdict = verifyEvidence(evidence, {
    reportData: reportData.toString('hex'),
    at: new Date(),
    policy: openPolicy(),
  });
  return {
    value: { evidence, verdict },
    detail: `measurement ${verdict.claims?.measurement ?? 'unknown'}`,
  };
}

async function lookAtScratch(
  scratch: string,
  kind: string | undefined,
): Promise<{ value: boolean; detail: string }> {
  await mkdir(scratch, { recursive: true, mode: 0o700 });
  const { safe, detail } = await judgePlaintextPlace(scratch);
  if (!safe && kind !== 'sim')
    throw new CountersignError('refused', detail, {
      mend: 'Mount tmpfs or plain dm-crypt there, or name another place with --scratch.',
    });
  return { value: safe, detail: safe ? detail : `${detail}, which a SIMULATED TEE may do` };
}
