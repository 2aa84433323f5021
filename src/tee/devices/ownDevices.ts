import { CountersignError } from '../../errors.ts';
import { isKind } from './cdi/cdiSchema.ts';
import { DevicePool } from './devicePool.ts';
import { DEFAULT_KIND, listDevices } from './listDevices.ts';
import type { MachineDevices } from './listDevices.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The operator's word for devices of another kind than NVIDIA's: `amd.com/gpu`. */
const KIND_VARIABLE = 'COUNTERSIGN_DEVICE_KIND';

/** @throws CountersignError `usage` */
export function deviceKind(env: Environment): string {
  const kind = env[KIND_VARIABLE] ?? '';
  if (kind === '') return DEFAULT_KIND;
  if (!isKind(kind))
    throw new CountersignError(
      'usage',
      `${KIND_VARIABLE} is ${JSON.stringify(kind)}, which is no kind of device`,
      {
        mend: `set it to vendor/class, as in ${DEFAULT_KIND}, or leave it out`,
      },
    );
  return kind;
}

/**
 * What this machine can give to solutions, of the kind that the operator names.
 * @param scratch where the runs' plaintext is; nothing of it is ever shown to another run
 */
export function ownDevices(env: Environment, scratch?: string): Promise<MachineDevices> {
  return listDevices({ kind: deviceKind(env), ...(scratch === undefined ? {} : { closed: [scratch] }) });
}

/** The pool of one agent. @throws CountersignError `usage` */
export function ownDevicePool(env: Environment, scratch: string): DevicePool {
  const kind = deviceKind(env);
  return new DevicePool(() => listDevices({ kind, closed: [scratch] }));
}
