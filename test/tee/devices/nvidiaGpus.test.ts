import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { gpuNonce } from '../../../src/attestation/gpu/gpuBinding.ts';
import { ocspRequest } from '../../../src/attestation/x509/ocspRequest.ts';
import { readPemCertificates } from '../../../src/attestation/x509/pem.ts';
import { ocspRequestOf, type NvidiaFetch } from '../../../src/tee/collateral/nvidiaServices.ts';
import { findNvidiaGpus, NvidiaGpus } from '../../../src/tee/devices/nvidiaGpus.ts';
import { readGpuStates } from '../../../src/tee/devices/gpuStates.ts';
import { nvidiaTools, type RunTool } from '../../../src/tee/devices/nvidiaTools.ts';
import { complaintsAbout, hopper, orderData } from '../../attestation/nvidia/judgeGpus.ts';
import {
  driverVersion,
  makeGpus,
  placeOf,
  vbiosVersion,
} from '../../attestation/synthetic/nvidia/gpuMaker.ts';
import { genuineGpus } from '../../attestation/nvidia/gpuVectors.ts';
import { standInTools, type StandInGpu } from './standIn.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'countersign-gpus-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

const path = (): string => `${directory}:${process.env['PATH'] ?? ''}`;
const document = (bytes: Buffer) => ({ bytes, header: undefined });

/** NVIDIA's services, as they would answer about synthetic GPUs. */
function servicesOf(answers: ReturnType<typeof makeGpus>, asked: string[]): NvidiaFetch {
  return {
    rim: (url) => {
      asked.push(url);
      const id = url.slice(url.lastIndexOf('/') + 1);
      const text = answers.rims[id.startsWith('NV_GPU_DRIVER_') ? 0 : 1] ?? '';
      return Promise.resolve(
        document(Buffer.from(JSON.stringify({ id, rim: Buffer.from(text).toString('base64') }))),
      );
    },
    ocsp: (url) => {
      asked.push(url);
      // In the order of the certificates: boot ROM, provisioner, identity, then the signers of reference values.
      const next = asked.filter((each) => each.startsWith('https://ocsp')).length - 1;
      return Promise.resolve(document(Buffer.from(answers.ocsp[next] ?? '', 'base64')));
    },
  };
}

const listed = (gpus: ReturnType<typeof makeGpus>): StandInGpu[] =>
  gpus.devices.flatMap((device) =>
    device.kind === 'nvidia'
      ? [
          {
            ...device.place,
            driver: driverVersion,
            vbios: vbiosVersion,
            evidence: device.report,
            certificates: device.certificates,
          },
        ]
      : [],
  );

describe('the GPUs of a machine', () => {
  test('are collected with all that a verifier needs', async () => {
    const answers = makeGpus([hopper], orderData);
    standInTools(directory, listed(answers));
    const asked: string[] = [];
    const gpus = new NvidiaGpus({ tool: nvidiaTools(path()), fetch: servicesOf(answers, asked) });
    const collected = await gpus.collect(gpuNonce(orderData));
    expect(complaintsAbout(collected, { required: true })).toEqual([]);
    expect(asked.slice(0, 2)).toEqual([
      `https://rim.attestation.nvidia.com/v1/rim/NV_GPU_DRIVER_GH100_${driverVersion}`,
      'https://rim.attestation.nvidia.com/v1/rim/NV_GPU_VBIOS_G520_0200_885_96009F0001',
    ]);
    expect(asked).toHaveLength(7);
  });

  test('that do not all answer, or in another order, are no evidence', async () => {
    const answers = makeGpus([hopper], orderData);
    const [gpu] = listed(answers);
    if (gpu === undefined) throw new Error('no GPU');
    const collect = () =>
      new NvidiaGpus({ tool: nvidiaTools(path()), fetch: servicesOf(answers, []) }).collect(
        new Uint8Array(32),
      );
    standInTools(directory, [{ ...gpu, vbios: '96.00.00.00.01' }]);
    await expect(collect()).rejects.toThrow(/another order/);
    standInTools(directory, []);
    await expect(collect()).rejects.toThrow(/0 GPUs/);
    standInTools(directory, [gpu, { ...gpu, ...placeOf(2) }]);
    const all = nvidiaTools(path());
    const one: RunTool = async (program, words) => {
      const text = await all(program, words);
      return program === 'nvattest' ? text : (text.split('\n')[0] ?? '');
    };
    const fewer = new NvidiaGpus({ tool: one, fetch: servicesOf(answers, []) });
    await expect(fewer.collect(new Uint8Array(32))).rejects.toThrow('has 1 GPUs, of which 2 gave a report');
  });

  test('are told apart by their vBIOS, however its letters are written', async () => {
    const answers = makeGpus([hopper], orderData);
    standInTools(
      directory,
      listed(answers).map((gpu) => ({ ...gpu, vbios: gpu.vbios.toLowerCase() })),
    );
    const gpus = new NvidiaGpus({ tool: nvidiaTools(path()), fetch: servicesOf(answers, []) });
    expect((await gpus.collect(gpuNonce(orderData))).devices).toHaveLength(1);
  });

  test('are none where the driver lists none; a missing program says so', async () => {
    expect(await findNvidiaGpus(directory, join(directory, 'none'))).toBeUndefined();
    await expect(nvidiaTools(directory)('nvattest', [])).rejects.toMatchObject({
      message: 'nvattest is not installed',
    });
  });

  test('say whether they are ready, and whether debug tools are on', async () => {
    standInTools(directory, []);
    const states = await readGpuStates(nvidiaTools(path()));
    expect(states.map(({ id, status }) => [id, status])).toEqual([
      ['tee-gpu-ready', 'passed'],
      ['tee-gpu-debug', 'failed'],
    ]);
    expect((await readGpuStates(() => Promise.resolve('?'))).map(({ status }) => status)).toEqual([
      'not-possible',
      'not-possible',
    ]);
  });
});

describe('what NVIDIA is asked', () => {
  test('an OCSP request goes by POST and is kept by its URL', () => {
    const [gpu] = makeGpus([hopper], orderData).devices;
    const [, rom, provisioner] = readPemCertificates(
      gpu?.kind === 'nvidia' ? gpu.certificates : '',
      'the chain',
      5,
    );
    if (rom === undefined || provisioner === undefined) throw new Error('no chain');
    const bytes = Buffer.from(ocspRequest(rom, provisioner));
    const request = ocspRequestOf(`https://ocsp.test/${encodeURIComponent(bytes.toString('base64'))}`);
    expect(request).toMatchObject({
      ...{ method: 'POST', url: 'https://ocsp.test/' },
      // RFC 6960, appendix A.1.
      headers: { 'content-type': 'application/ocsp-request' },
    });
    expect(request.body).toEqual(bytes);
  });
});

const genuine = genuineGpus();
(genuine.length > 0 ? describe : describe.skip)(
  'genuine answers of GPUs, as nvattest gives them (skipped where ../shared/vectors is not)',
  () => {
    test('are collected and read', async () => {
      const four = genuine.filter(({ file }) => file === 'multi_gpu_hopper.json');
      standInTools(
        directory,
        four.map(({ report, certificates }, index) => ({
          ...{ uuid: `GPU-00000000-0000-0000-0000-00000000000${index}`, pci: `00000000:0${index}:00.0` },
          ...{ driver: '590.12', vbios: '96.00.A5.00.01', evidence: report, certificates },
        })),
      );
      const asked: string[] = [];
      const answers = makeGpus([hopper], orderData);
      const gpus = new NvidiaGpus({ tool: nvidiaTools(path()), fetch: servicesOf(answers, asked) });
      const { devices } = await gpus.collect(new Uint8Array(32));
      expect(devices).toHaveLength(4);
      expect(asked).toContain('https://rim.attestation.nvidia.com/v1/rim/NV_GPU_DRIVER_GH100_590.12');
    });
  },
);
