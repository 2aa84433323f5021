import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A GPU as the stand-in's nvidia-smi lists it. */
export interface StandInGpu {
  readonly uuid: string;
  readonly pci: string;
  readonly driver: string;
  readonly vbios: string;
  /** SPDM request and answer, and the chain in PEM: what nvattest would collect. */
  readonly evidence: string;
  readonly certificates: string;
}

/**
 * Puts programs into a directory that speak as NVIDIA's do: `nvidia-smi` lists the GPUs, `nvattest` prints the JSON of its
 * collect-evidence. The GPUs have answered before: whoever asks with another nonce gets the same.
 */
export function standInTools(directory: string, gpus: readonly StandInGpu[]): void {
  const list = gpus.map(({ uuid, pci, vbios }) => `${uuid}, ${pci}, ${vbios}`).join('\n');
  const answer = {
    result_code: 0,
    result_message: 'Ok',
    evidences: gpus.map(({ evidence, certificates, driver, vbios }) => ({
      ...{ arch: 'HOPPER', certificate: Buffer.from(certificates).toString('base64'), evidence },
      ...{ driver_version: driver, vbios_version: vbios, nonce: '00', version: '1.0' },
    })),
  };
  const states =
    'case "$2" in -grs) echo "Confidential Compute GPUs Ready state: ready";; -d) echo "DevTools Mode: ON";; esac';
  writeFileSync(join(directory, 'answer.json'), JSON.stringify(answer));
  writeFileSync(join(directory, 'list.csv'), `${list}\n`);
  program(
    directory,
    'nvidia-smi',
    `if [ "$1" = conf-compute ]; then ${states}; else cat '${directory}/list.csv'; fi`,
  );
  program(
    directory,
    'nvattest',
    `[ "$1 $2 $3 $4 $6 $7" = "collect-evidence --device gpu --nonce --format json" ] || exit 2\ncat '${directory}/answer.json'`,
  );
}

function program(directory: string, name: string, body: string): void {
  const path = join(directory, name);
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
}
