import { chooseDevices, mostAtOnce } from './chooseDevices.ts';
import type { DevicesWanted } from './chooseDevices.ts';
import type { MachineDevice, MachineDevices } from './listDevices.ts';

/** What one run has, until it gives it back. */
export interface DeviceLease {
  readonly devices: readonly MachineDevice[];
  /** Gives them back. Repeating it changes nothing. */
  release(): void;
}

/**
 * The devices of this machine, of which one agent's runs at once have none twice. It is the lock itself: choosing and
 * taking is one step. Two agents on one machine know nothing of each other.
 */
export class DevicePool {
  readonly #list: () => Promise<MachineDevices>;
  readonly #leases = new Set<DeviceLease>();

  /** @param list asked anew each time, since specifications are written again when drivers and MIG devices change */
  constructor(list: () => Promise<MachineDevices>) {
    this.#list = list;
  }

  /**
   * @param allowed UUIDs or names; when given, no other is given
   * @throws NoSuchDevices or DevicesBusy: nothing is taken then
   */
  async take(wanted: DevicesWanted, allowed?: readonly string[]): Promise<DeviceLease> {
    const devices = wanted.gpus === 0 ? [] : (await this.#list()).devices;
    // From here on nothing is waited for: nobody else can take them in between.
    const taken = [...this.#leases].flatMap((lease) => lease.devices);
    const lease: DeviceLease = {
      devices: chooseDevices(devices, wanted, taken, allowed),
      release: () => void this.#leases.delete(lease),
    };
    this.#leases.add(lease);
    return lease;
  }

  /** How many devices one run could have, if nobody else had any. */
  async most(): Promise<number> {
    return mostAtOnce((await this.#list()).devices);
  }

  /** Whether the machine could give them, if nobody had any, of those that are allowed. @throws NoSuchDevices */
  async require(wanted: DevicesWanted, allowed?: readonly string[]): Promise<void> {
    if (wanted.gpus > 0) chooseDevices((await this.#list()).devices, wanted, [], allowed);
  }
}
