import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CountersignError } from '../../../src/errors.ts';
import { bootComponents, bootFacts } from '../../../src/attestation/eventLog/bootComponents.ts';
import { tdxBootLog } from '../../../src/attestation/eventLog/bootLog.ts';
import {
  eventType,
  hashAlgorithm,
  maxEventLogBytes,
  readEventLog,
} from '../../../src/attestation/eventLog/readEventLog.ts';
import { replayPcrs, replayRtmrs } from '../../../src/attestation/eventLog/replay.ts';
import { policySchema, tdxTcbStatuses } from '../../../src/attestation/policy.ts';
import { readTdxQuote } from '../../../src/attestation/tdx/quote.ts';
import { verifyEvidence } from '../../../src/attestation/verifyEvidence.ts';
import { realTdxVector, vectorFolder, vectorsPresent } from '../vectorFiles.ts';

const suite = vectorsPresent ? describe : describe.skip;
const folder = join(vectorFolder, 'tdx', 'ccel');

/** Every file below that could be a log: others stand beside them, told by their names. */
const logs = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:json|md|txt|pem)$/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !/quote|report|table|nonce/i.test(basename(path)))
      .sort()
  : [];
const orAbsent = (list: readonly string[]): readonly string[] => (list.length > 0 ? list : ['(no vector)']);
const short = (path: string): string => path.slice(folder.length + 1);
const paths = new Map(logs.map((path) => [short(path), path]));
const read = (name: string): Buffer => readFileSync(paths.get(name) ?? '');
const hex = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('hex');

/** The file beside a log that says how others read it. */
function expectedOf(path: string): string | undefined {
  const stem = path.replace(/\.[a-z]+$/i, '');
  return [`${stem}.expected.json`, `${stem}_expected.json`, `${stem}_out.json`].find(existsSync);
}

/** The registers of the quote or TD report beside a log. */
function registersBeside(path: string): readonly string[] | undefined {
  const beside = (pattern: RegExp): string | undefined =>
    readdirSync(dirname(path)).find((name) => pattern.test(name));
  const quote = beside(/quote.*\.(?:bin|dat)$/i);
  if (quote !== undefined)
    return readTdxQuote(readFileSync(join(dirname(path), quote))).report.rtmrs.map(hex);
  const report = beside(/tdreport.*\.bin$/i);
  if (report === undefined) return undefined;
  // TDREPORT_STRUCT: TDINFO_STRUCT at 512, its RTMRs at 208.
  const bytes = readFileSync(join(dirname(path), report));
  return [0, 1, 2, 3].map((rtmr) => hex(bytes.subarray(720 + 48 * rtmr, 768 + 48 * rtmr)));
}

const typeNames: Readonly<Record<string, number>> = {
  EV_NO_ACTION: eventType.noAction,
  EV_SEPARATOR: eventType.separator,
  EV_EVENT_TAG: eventType.tag,
  EV_PLATFORM_CONFIG_FLAGS: eventType.platformConfigFlags,
  EV_IPL: eventType.ipl,
  EV_EFI_VARIABLE_DRIVER_CONFIG: eventType.variableDriverConfig,
  EV_EFI_VARIABLE_BOOT: eventType.variableBoot,
  EV_EFI_BOOT_SERVICES_APPLICATION: eventType.application,
  EV_EFI_GPT_EVENT: eventType.gpt,
  EV_EFI_ACTION: eventType.action,
  EV_EFI_PLATFORM_FIRMWARE_BLOB2: eventType.firmwareBlob2,
  EV_EFI_HANDOFF_TABLES2: eventType.handoffTables2,
};

interface ExpectedEvent {
  readonly index: number;
  readonly type_name: string;
  readonly event: string;
  readonly digest_matches_event: boolean;
  readonly digests: readonly { readonly alg: string; readonly digest: string }[];
}

suite('logs of real machines', () => {
  test.each(orAbsent([...paths.keys()]))('%s is read to its end', (name) => {
    const bytes = read(name);
    const log = readEventLog(bytes);
    expect(log.events.length).toBeGreaterThan(0);
    expect(bytes.subarray(log.length).every((byte) => byte === 0 || byte === 0xff)).toBe(true);
    const cut = readEventLog(bytes.subarray(0, log.length));
    expect(cut.events).toEqual(log.events);
    // Of a TPM there are more registers than TDX has.
    if (log.events.every(({ digests }) => digests.has(hashAlgorithm.sha384))) replayRtmrs(log);
    else replayPcrs(log);
  });

  const besides = [...paths].filter(([, path]) => registersBeside(path) !== undefined).map(([name]) => name);
  test.each(orAbsent(besides))('%s explains the registers beside it', (name) => {
    const found = replayRtmrs(readEventLog(read(name))).map(({ value }) => value);
    const wanted = registersBeside(paths.get(name) ?? '');
    if (/mismatch|negative|differs|other/i.test(name)) expect(found).not.toEqual(wanted);
    else expect(found).toEqual(wanted);
  });

  const parsed = [...paths].filter(([, path]) => expectedOf(path) !== undefined).map(([name]) => name);
  test.each(orAbsent(parsed))('%s is read as others read it', (name) => {
    const { uefi_event_logs: wanted } = JSON.parse(
      readFileSync(expectedOf(paths.get(name) ?? '') ?? '', 'utf8'),
    ) as { uefi_event_logs: readonly ExpectedEvent[] };
    const found = readEventLog(read(name)).events.map(({ index, type, digests, data }) => {
      const digest = digests.get(hashAlgorithm.sha384);
      return {
        index,
        type,
        digest: hex(digest),
        event: Buffer.from(data).toString('base64'),
        matches: createHash('sha384').update(data).digest('hex') === hex(digest),
      };
    });
    expect(found).toEqual(
      wanted.map(({ index, type_name, digests, event, digest_matches_event }, at) => ({
        index,
        // A type that this table lacks is not compared.
        type: typeNames[type_name] ?? found[at]?.type,
        digest: digests.find(({ alg }) => alg === 'SHA-384')?.digest,
        event,
        matches: digest_matches_event,
      })),
    );
  });

  test('are shown by names: what Google boots, with its command line', () => {
    const facts = bootFacts(
      bootComponents(tdxBootLog(replayRtmrs(readEventLog(read('gcp-cos-113/log.bin'))))),
    );
    expect(facts).toMatchObject({
      secureBoot: 'off (proven)',
      bootOrder: '0001, 0000 (measured; what it is, the log says)',
      commandLine: expect.stringMatching(/^\/syslinux\/vmlinuz\.A init=.* \(measured;/) as unknown,
      bootImage: expect.stringMatching(
        /^\\\\EFI\\\\BOOT\\\\BOOTX64\.EFI: [0-9a-f]{96} \(digest only\)$/,
      ) as unknown,
      bootFile2: expect.stringMatching(/^\/syslinux\/vmlinuz\.A: [0-9a-f]{96} \(digest only\)$/) as unknown,
    });
  });

  test('are shown by names: a direct boot under QEMU, which a policy can name whole', () => {
    const components = bootComponents(
      tdxBootLog(replayRtmrs(readEventLog(read('qemu-direct-boot/log.bin')))),
    );
    expect(components.filter(({ kind }) => kind !== 'secureBootKeys').map(({ kind }) => kind)).toEqual([
      'secureBoot',
      'firmwareConfig',
      'bootOrder',
      'bootImage',
      'commandLine',
      'initrd',
    ]);
    expect(bootFacts(components)['bootImage']).toMatch(/^kernel: ffbcfc53f1c1/);
  });
});

suite("Google's quote with its log, as evidence", () => {
  const path = join(folder, 'gcp-cos-113');
  const log = vectorsPresent ? read('gcp-cos-113/log.bin') : Buffer.alloc(0);
  const evidence = (bytes: Uint8Array) => ({
    kind: 'tdx',
    quote: readFileSync(join(path, 'quote.bin')).toString('base64'),
    collateral: {
      ...(realTdxVector('phala-uptodate').evidence.collateral as object),
      eventLog: Buffer.from(bytes).toString('base64'),
    },
  });
  const verdict = (bytes: Uint8Array, eventLog: object = {}, rules: object = {}) => {
    const policy = policySchema.parse({
      version: 1,
      allowAnyMeasurement: true,
      minimumTcb: { tdx: [...tdxTcbStatuses] },
      tdxEvaluation: { minimumNumber: 0 },
      advisories: { accept: 'any' },
      ...rules,
      eventLog,
    });
    const { checks } = verifyEvidence(evidence(bytes), { at: new Date('2025-06-20'), policy });
    return checks
      .filter(({ id, status }) => id.includes('event-log') && status !== 'passed')
      .map(({ id }) => id);
  };

  test('holds, by names where the register of GRUB is listed, and not where it is not', () => {
    const { length, events } = readEventLog(log);
    const cut = log.subarray(0, length);
    const kernel = events
      .filter(({ type }) => type === eventType.application)
      .map(({ digests }) => hex(digests.get(hashAlgorithm.sha384)));
    const rtmr2 = [replayRtmrs({ events, length })[2].value];
    const line = events
      .map(({ data }) => Buffer.from(data).toString())
      .find((text) => text.startsWith('kernel_cmdline: '))
      ?.slice('kernel_cmdline: '.length, -1);
    const named = { kernel, commandLine: [line] };
    expect(verdict(cut)).toEqual([]);
    expect(verdict(cut, named, { rtmrs: { rtmr2 } })).toEqual([]);
    expect(verdict(cut, { ...named, commandLine: [`${line} x`] }, { rtmrs: { rtmr2 } })).toEqual([
      'event-log-command-line',
    ]);
    expect(verdict(cut, named)).toEqual(['event-log-command-line']);
    expect(verdict(cut, { kernel: kernel.slice(1) })).toEqual(['event-log-kernel']);
    expect(verdict(cut, { secureBoot: true })).toEqual(['event-log-secure-boot']);
    expect(verdict(log.subarray(0, 65_000))).toEqual(['tdx-event-log']);
  });
});

test('no padding of a megabyte, and nothing over it, is too much to read', () => {
  const log = readEventLog;
  expect(() => log(Buffer.alloc(maxEventLogBytes + 1))).toThrow(CountersignError);
});
