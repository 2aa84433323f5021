import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listDevices } from '../../src/tee/devices/listDevices.ts';
import type { MachineDevice } from '../../src/tee/devices/listDevices.ts';

/** A CDI specification of harmless devices of this machine, under other names, where every engine looks. */
export class DeviceSpecification {
  readonly kind = `countersign.test/gpu${process.pid}`;
  readonly folder = mkdtempSync(join(tmpdir(), 'cdi-'));
  readonly #file: string;
  readonly #directory: string;

  /** @param forEngines where podman and docker look; root alone may write there */
  constructor(forEngines: boolean) {
    this.#directory = forEngines ? '/var/run/cdi' : join(this.folder, 'cdi');
    mkdirSync(this.#directory, { recursive: true });
    this.#file = join(this.#directory, `countersign-test-${process.pid}.json`);
  }

  /** Two devices, `/dev/zero` and `/dev/full`, and a node that any of them needs. */
  write(common: Readonly<Record<string, unknown>> = {}): void {
    const device = (name: string, hostPath: string): object => ({
      name,
      containerEdits: { deviceNodes: [{ path: `/dev/sample${name}`, hostPath }] },
    });
    const devices = [device('0', '/dev/zero'), device('1', '/dev/full')];
    const containerEdits = {
      env: ['SAMPLE_VISIBLE=void'],
      deviceNodes: [{ path: '/dev/samplectl', hostPath: '/dev/null' }],
      ...common,
    };
    writeFileSync(
      this.#file,
      JSON.stringify({ cdiVersion: '0.5.0', kind: this.kind, devices, containerEdits }),
    );
  }

  async list(closed: readonly string[] = []): Promise<readonly MachineDevice[]> {
    const { devices, problems } = await listDevices({
      kind: this.kind,
      directories: [this.#directory],
      closed,
    });
    if (devices.length === 0) throw new Error(problems.join('; '));
    return devices;
  }

  remove(): void {
    rmSync(this.#file, { force: true });
    rmSync(this.folder, { recursive: true, force: true });
  }
}
