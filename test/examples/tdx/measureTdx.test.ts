import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import {
  registerAfter,
  rtmr1Events,
  rtmr2Events,
} from '../../../examples/tee-operator/image/tdx/bootEvents.ts';
import { measureTdx, type TdxMeasurement } from '../../../examples/tee-operator/image/tdx/measureTdx.ts';
import { vectorFolder } from '../../attestation/vectorFiles.ts';
import { readEventLog } from '../../../src/attestation/eventLog/readEventLog.ts';
import { replayRtmrs } from '../../../src/attestation/eventLog/replay.ts';
import { firmwareFile, peFile, usualSections } from './files.ts';
import { measuredStart, outside } from './vectors.ts';

const directory = mkdtempSync(join(tmpdir(), 'countersign-tdx-'));
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

const kernel = peFile({
  sections: [Buffer.alloc(512, 1), Buffer.alloc(1024, 2)],
  checksum: 99,
  certificates: Buffer.alloc(64, 9),
  rest: Buffer.alloc(8, 3),
});
const files = {
  tdxFirmware: firmwareFile(),
  kernel,
  initrd: Buffer.from(outside.initrd),
};

function measure(
  change: Partial<typeof files> = {},
  commandLine = outside.commandLine,
): Promise<TdxMeasurement> {
  const paths = { tdxFirmware: '', kernel: '', initrd: '' };
  for (const name of ['tdxFirmware', 'kernel', 'initrd'] as const) {
    paths[name] = join(directory, name);
    writeFileSync(paths[name], change[name] ?? files[name]);
  }
  return measureTdx({ ...paths, commandLine });
}

describe('what TDX measures of an image', () => {
  test('is what another program computes', async () => {
    expect(await measure()).toEqual(outside.synthetic);
  });

  const otherKernel = Buffer.from(kernel);
  otherKernel[700] = 0;
  test.each<[string, Partial<typeof files>, string | undefined, keyof TdxMeasurement]>([
    ['kernel', { kernel: otherKernel }, undefined, 'rtmr1'],
    ['command line', {}, `${outside.commandLine} init=/bin/sh`, 'rtmr2'],
    ['command line, by a space alone', {}, `${outside.commandLine} `, 'rtmr2'],
    ['initrd', { initrd: Buffer.from('an initrd\n\n') }, undefined, 'rtmr2'],
    ['firmware', { tdxFirmware: firmwareFile(usualSections, 8) }, undefined, 'mrtd'],
  ])('is with another %s another in one register alone', async (_what, change, line, register) => {
    const usual = await measure();
    const other = await measure(change, line);
    const differing = (['mrtd', 'rtmr1', 'rtmr2'] as const).filter((name) => other[name] !== usual[name]);
    expect(differing).toEqual([register]);
  });

  test('tells command line and initrd apart, and the order of events', () => {
    const [line, initrd] = rtmr2Events('a', Buffer.alloc(48, 1)) as [Buffer, Buffer];
    expect(registerAfter([initrd, line])).not.toBe(registerAfter([line, initrd]));
    expect(registerAfter([])).toBe('0'.repeat(96));
  });

  test.each(['quiet \u00e9', 'quiet\0init=/bin/sh', 'quiet\n', 'quiet\u202e'])(
    'is not computed for a line that firmware would widen in its own way: %j',
    (line) => {
      expect(() => rtmr2Events(line, Buffer.alloc(48))).toThrow(/not printable ASCII/);
    },
  );
});

describe('what a start without TDX extended', () => {
  const logged = (pcrs: readonly number[]): string[] =>
    measuredStart.events.filter(({ pcr }) => pcrs.includes(pcr)).map(({ digest }) => digest);
  const hex = (events: readonly Buffer[]): string[] => events.map((event) => event.toString('hex'));

  test('is after the kernel the constants of RTMR 1', () => {
    expect(hex(rtmr1Events(kernel)).slice(1)).toEqual(logged([4, 5]).slice(1));
  });

  test('is the line and the initrd of RTMR 2', () => {
    const initrd = measuredStart.events.find(({ what }) => what === 'Linux initrd')?.digest ?? '';
    expect(hex(rtmr2Events(measuredStart.commandLine, Buffer.from(initrd, 'hex')))).toEqual(logged([9]));
  });
});

const LOG = join(vectorFolder, 'tdx/ccel/qemu-direct-boot/log.bin');
const present = existsSync(LOG);
(present ? describe : describe.skip)(
  `the log of a start on TDX${present ? '' : ' (skipped: ../shared/vectors is not here)'}`,
  () => {
    const rtmrs = present ? replayRtmrs(readEventLog(readFileSync(LOG))) : [];
    const ofRtmr = (number: number) => rtmrs[number]?.events ?? [];

    test('has in RTMR 1 a program, and then the constants, in this order and no others', () => {
      const [program, ...constants] = ofRtmr(1);
      // EV_EFI_BOOT_SERVICES_APPLICATION
      expect(program?.type).toBe(0x80000003);
      expect(constants.map(({ digest }) => Buffer.from(digest))).toEqual(rtmr1Events(kernel).slice(1));
    });

    test('has in RTMR 2 what was loaded with the kernel and the initrd, and no more', () => {
      // EV_EVENT_TAG: u32 tag, u32 length, text with its NUL.
      const named = ofRtmr(2).map(({ data }) => Buffer.from(data).toString('latin1', 8, data.length - 1));
      expect(named).toEqual(['LOADED_IMAGE::LoadOptions', 'Linux initrd']);
    });

    test('comes by the same extension to the registers of the report', () => {
      const report = readFileSync(join(vectorFolder, 'tdx/ccel/qemu-direct-boot/tdreport.bin')).toString(
        'hex',
      );
      for (const number of [1, 2]) {
        const digests = ofRtmr(number).map(({ digest }) => Buffer.from(digest));
        // RTMR 0 to 3 stand at byte 720 of a TD report (TDINFO_STRUCT).
        const at = (720 + number * 48) * 2;
        expect(registerAfter(digests)).toBe(report.slice(at, at + 96));
      }
    });
  },
);
