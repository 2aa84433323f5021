import { describe, expect, test } from '@jest/globals';
import { maxGpus } from '../../../src/attestation/gpu/gpuEvidence.ts';
import { collectReports, listGpus, type RunTool } from '../../../src/tee/devices/nvidiaTools.ts';

const says =
  (text: string): RunTool =>
  () =>
    Promise.resolve(text);
const uuid = (number: number): string => `GPU-00000000-0000-0000-0000-${String(number).padStart(12, '0')}`;
const line = (number: number): string => `${uuid(number)}, 00000000:AF:00.0, 96.00.A5.00.01\n`;

describe('the GPUs that nvidia-smi lists', () => {
  test('are those of its lines, in their order, with addresses as evidence writes them', async () => {
    const listed = await listGpus(says(`${line(2)}${line(1)}\n`));
    expect(listed).toEqual(
      [2, 1].map((number) => ({
        place: { uuid: uuid(number), pci: '00000000:af:00.0' },
        vbios: '96.00.A5.00.01',
      })),
    );
  });

  test('are as many as evidence holds, and no more', async () => {
    const lines = Array.from({ length: maxGpus }, (_, number) => line(number));
    expect(await listGpus(says(lines.join('')))).toHaveLength(maxGpus);
    await expect(listGpus(says([...lines, line(maxGpus)].join('')))).rejects.toThrow(
      /form that is not known/,
    );
  });

  test.each([
    ['words', 'No devices were found'],
    ['a part of one', `MIG-${uuid(1).slice(4)}, 00000000:AF:00.0, 96.00`],
    ['a UUID in another form', `GPU-${'A'.repeat(8)}${uuid(1).slice(12)}, 00000000:AF:00.0, 96.00`],
    ['no address', `${uuid(1)}, [N/A], 96.00`],
    ['nothing behind a UUID', uuid(1)],
  ])('are none of a list with %s', async (_, text) => {
    await expect(listGpus(says(`${line(0)}${text}\n`))).rejects.toMatchObject({
      code: 'unavailable',
      message: 'nvidia-smi lists GPUs in a form that is not known',
    });
  });
});

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const EVIDENCE = { arch: 'HOPPER', certificate: base64('chain\n\0\0'), evidence: base64('report') };
const answer = (more: object = {}): string =>
  JSON.stringify({ result_code: 0, evidences: [EVIDENCE], ...more });

describe('what nvattest collects', () => {
  test('answers to the nonce that it was given; the zeros behind a chain are left out', async () => {
    const asked: unknown[] = [];
    const tool: RunTool = (program, words) => {
      asked.push([program, ...words]);
      return Promise.resolve(answer());
    };
    const reports = await collectReports(tool, new Uint8Array(32).fill(0xab));
    expect(reports).toEqual([{ report: EVIDENCE.evidence, certificates: 'chain\n' }]);
    expect(asked).toEqual([
      ['nvattest', 'collect-evidence', '--device', 'gpu', '--nonce', 'ab'.repeat(32), '--format', 'json'],
    ]);
  });

  test.each([
    ['a failure', answer({ result_code: 1 })],
    ['no JSON', 'Segmentation fault'],
    ['no list', answer({ evidences: undefined })],
    ['a report that is no base64', answer({ evidences: [{ ...EVIDENCE, evidence: '?' }] })],
    ['more than evidence holds', answer({ evidences: Array.from({ length: maxGpus + 1 }, () => EVIDENCE) })],
    ['a chain without end', answer({ evidences: [{ ...EVIDENCE, certificate: base64('x'.repeat(32768)) }] })],
    ['a report without end', answer({ evidences: [{ ...EVIDENCE, evidence: base64('x'.repeat(32768)) }] })],
  ])('is nothing where it says %s', async (_, text) => {
    const collected = collectReports(says(text), new Uint8Array(32));
    await expect(collected).rejects.toMatchObject({ code: 'unavailable' });
    await expect(collected).rejects.toThrow(/^nvattest collected no evidence: .{0,200}$/);
  });
});
