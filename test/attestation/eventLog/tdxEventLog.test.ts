import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Evidence } from '../../../src/attestation/evidence.ts';
import { eventType } from '../../../src/attestation/eventLog/readEventLog.ts';
import { HIDDEN } from '../../../src/text/escapeForTerminal.ts';
import { verifyEvidence } from '../../../src/attestation/verifyEvidence.ts';
import {
  action,
  application,
  digestOf,
  directBoot,
  initrd,
  ipl,
  kernelLine,
  leaving,
  loadOptions,
  makeEventLog,
  partitions,
  registersOf,
  separator,
  settings,
  utf16,
  variable,
  type MadeEvent,
} from '../synthetic/eventLog.ts';
import { complaints, policyOf } from '../synthetic/judge.ts';
import { goodTime } from '../synthetic/snpEvidence.ts';
import { makeTdxEvidence, makeTdxMaker, mrTd } from '../synthetic/tdxEvidence.ts';

const maker = makeTdxMaker();
const sha = (content: string | Uint8Array): string =>
  digestOf('sha384', typeof content === 'string' ? Buffer.from(content) : content).toString('hex');

/** Evidence of a machine whose registers hold these events, with a log of them or of what the host would rather have. */
function machine(
  events: readonly MadeEvent[],
  log: Buffer | null = makeEventLog('sha384', events),
): Evidence {
  const registers = registersOf('sha384', events);
  return makeTdxEvidence(maker, {
    body: (body) => {
      for (let rtmr = 0; rtmr < 4; rtmr++)
        Buffer.from(registers.get(rtmr + 1) ?? '00'.repeat(48), 'hex').copy(body, 328 + 48 * rtmr);
    },
    ...(log && { collateral: { eventLog: log.toString('base64') } }),
  });
}

const refusals = (evidence: Evidence, rules: object = {}): string[] =>
  complaints(evidence, maker.roots, goodTime, { policy: policyOf(rules) });

/** What is really measured, and as what the host labels it: the digests are the same. */
const labelled = (event: MadeEvent, as: Partial<MadeEvent>): MadeEvent => ({
  ...event,
  measured: event.measured ?? event.data,
  ...as,
});

const names = {
  kernel: [sha('kernel')],
  commandLine: [kernelLine],
  initrd: [sha('initial files')],
};
const wholeRules = { measurements: { tdx: [mrTd] }, eventLog: names };

describe('the event log of a TD', () => {
  test('explains the registers of the quote, and names what was started', () => {
    const { claims, checks } = verifyEvidence(
      machine(directBoot()),
      { at: goodTime, policy: policyOf() },
      maker.roots,
    );
    expect(checks.find(({ id }) => id === 'tdx-event-log')).toMatchObject({ status: 'passed' });
    expect(claims?.facts).toMatchObject({
      secureBoot: 'on (proven)',
      secureBootKeys: expect.stringMatching(/^PK: [0-9a-f]{96} \(proven\)$/) as unknown,
      secureBootKeys4: expect.stringMatching(/^dbx: /) as unknown,
      firmwareConfig: `${sha('configuration volume')} (digest only)`,
      bootImage: `kernel: ${sha('kernel')} (digest only)`,
      commandLine: `${sha(utf16(`${kernelLine}\0`))} (digest only)`,
      initrd: `${sha('initial files')} (digest only)`,
    });
  });

  test('need not be there, unless the policy asks for it or for what it would show', () => {
    const without = machine(directBoot(), null);
    expect(refusals(without)).toEqual([]);
    expect(refusals(without, { eventLog: { required: true } })).toEqual(['tdx-event-log']);
    for (const [rule, id] of [
      [{ secureBoot: true }, 'event-log-secure-boot'],
      [{ firmwareConfig: [sha('configuration volume')] }, 'event-log-firmware-config'],
      [{ kernel: names.kernel }, 'event-log-kernel'],
      [{ commandLine: names.commandLine }, 'event-log-command-line'],
    ] as const)
      expect(refusals(without, { eventLog: rule })).toEqual(['tdx-event-log', id]);
  });

  test.each<[string, Buffer]>([
    ['of another start', makeEventLog('sha384', [...directBoot(), separator(1)])],
    ['of another start, seen in RTMR3 alone', makeEventLog('sha384', [...directBoot(), separator(4)])],
    ['that is empty', Buffer.alloc(0)],
    ['with padding', makeEventLog('sha384', directBoot(), Buffer.alloc(64, 0xff))],
    ['with something behind it', makeEventLog('sha384', directBoot(), Buffer.from('more'))],
    ['of a TPM', makeEventLog('sha256', directBoot())],
    ['with an event of register 5', makeEventLog('sha384', [...directBoot(), separator(5)])],
  ])('is refused, asked for or not: one %s', (_what, log) => {
    expect(refusals(machine(directBoot(), log))).toEqual(['tdx-event-log']);
    expect(refusals(machine(directBoot(), log), { eventLog: { kernel: names.kernel } })).toEqual([
      'tdx-event-log',
      'event-log-kernel',
    ]);
  });

  test('is refused over 64 KiB, as what travels with the quote', () => {
    const large = makeEventLog('sha384', [...directBoot(), { ...separator(0), data: Buffer.alloc(65_536) }]);
    expect(refusals(machine(directBoot(), large))).toContain('tdx-collateral');
  });

  test('of any bytes gives a verdict', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(1500), (bytes, at) => {
        const log = makeEventLog('sha384', directBoot());
        const cut = Buffer.concat([log.subarray(0, at), bytes]);
        expect(refusals(machine(directBoot(), cut))).toEqual(
          cut.equals(log) ? [] : expect.arrayContaining(['tdx-event-log']),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('may call things by hostile names: what is shown is one line in which nothing acts', () => {
    const line = `a\u001b[2J\u202e\0\n__proto__ ${'x'.repeat(5000)}`;
    const events = [
      ...settings(),
      application('kernel', 2, '\u001b]0;\u202e\ud800'),
      ipl(`kernel_cmdline: ${line}`, line),
      ipl('/\u001b[31m', 'file'),
      { ...separator(2), type: eventType.application, data: Buffer.alloc(3, 0xff) },
    ];
    const { claims, checks } = verifyEvidence(
      machine(events),
      { at: goodTime, policy: policyOf() },
      maker.roots,
    );
    const texts = [...Object.values(claims?.facts ?? {}), ...checks.map(({ detail }) => detail)];
    for (const text of texts) expect(HIDDEN.test(text)).toBe(false);
    expect(claims?.facts['commandLine']).toMatch(/^\[the first 1024 of \d+ characters\] a\\x1b/);
  });
});

describe('a policy about a start', () => {
  test('by kernel, command line and initial files says which system runs, as registers do', () => {
    expect(refusals(machine(directBoot()), wholeRules)).toEqual([]);
    const mrTdAlone = { measurements: { tdx: [mrTd] } };
    expect(refusals(machine(directBoot()), mrTdAlone)).toEqual(['guest-pinned']);
    for (const left of [{ kernel: names.kernel }, { kernel: names.kernel, commandLine: names.commandLine }])
      expect(refusals(machine(directBoot()), { ...mrTdAlone, eventLog: left })).toEqual(['guest-pinned']);
    const { commandLine, initrd: files } = names;
    expect(
      refusals(machine(directBoot()), { ...mrTdAlone, eventLog: { commandLine, initrd: files } }),
    ).toEqual(['guest-pinned']);
  });

  test('accepts a command line by its digest, and one of several', () => {
    const digest = sha(utf16(`${kernelLine}\0`)).toUpperCase();
    expect(
      refusals(machine(directBoot()), { eventLog: { ...names, commandLine: ['quiet', digest] } }),
    ).toEqual([]);
  });

  const boot = (...changes: MadeEvent[]): MadeEvent[] => [...settings(), ...changes];
  const kernel = application('kernel', 2, 'kernel');
  const good = [kernel, separator(2), loadOptions(kernelLine), initrd('initial files'), ...leaving];
  const evil = application('evil', 2, 'kernel');

  /** Each is a genuine quote with a log that explains it: what is wrong is what was started. */
  test.each<[string, string[], MadeEvent[]]>([
    ['another kernel', ['event-log-kernel'], boot(evil, ...good.slice(1))],
    ['an image after the kernel', ['event-log-kernel'], boot(...good, evil)],
    ['an image before the kernel', ['event-log-kernel'], boot(evil, ...good)],
    ['a driver', ['event-log-kernel'], boot({ ...evil, type: eventType.bootDriver }, ...good)],
    [
      'an image that the log calls an action',
      ['event-log-kernel'],
      boot(labelled(evil, action('Calling EFI Application from Boot Option')), ...good),
    ],
    [
      'an image that the log calls a separator',
      ['event-log-kernel'],
      boot(labelled(evil, separator(2)), ...good),
    ],
    [
      'an image that the log calls a partition table',
      ['event-log-kernel'],
      boot(labelled(evil, partitions(1)), ...good),
    ],
    [
      'an image that is shown in the place of a table',
      ['event-log-kernel'],
      boot({ ...partitions(1), data: Buffer.from('MZ evil'), type: eventType.gpt }, ...good),
    ],
    [
      'a table of partitions that has more behind it',
      ['event-log-kernel'],
      boot({ ...partitions(1), data: Buffer.concat([partitions(1).data, Buffer.from('x')]) }, ...good),
    ],
    ['a type that nobody knows', ['event-log-kernel'], boot({ ...evil, type: 0x8888 }, ...good)],
    ['no image at all', ['event-log-kernel'], boot(...good.slice(1))],
    [
      'a kernel measured into the register of what it loads',
      ['event-log-kernel', 'event-log-command-line', 'event-log-initrd'],
      boot({ ...kernel, index: 3 }, ...good.slice(1)),
    ],
    [
      'a kernel measured into the register of settings',
      ['event-log-kernel'],
      boot({ ...kernel, index: 1 }, ...good.slice(1)),
    ],
    [
      'another command line',
      ['event-log-command-line'],
      boot(kernel, loadOptions(`${kernelLine} init=/bin/sh`), initrd('initial files')),
    ],
    [
      'a command line that ends elsewhere',
      ['event-log-command-line'],
      boot(kernel, loadOptions(kernelLine.slice(0, -1)), initrd('initial files')),
    ],
    [
      'two command lines',
      ['event-log-command-line', 'event-log-initrd'],
      boot(kernel, loadOptions('evil'), loadOptions(kernelLine), initrd('initial files')),
    ],
    [
      'the same command line twice',
      ['event-log-initrd'],
      boot(kernel, loadOptions(kernelLine), loadOptions(kernelLine)),
    ],
    [
      'another one before, that the log calls a file',
      ['event-log-command-line', 'event-log-initrd'],
      boot(
        kernel,
        labelled(loadOptions('evil'), { type: eventType.ipl, data: Buffer.from('/grub.cfg\0') }),
        loadOptions(kernelLine),
        initrd('initial files'),
      ),
    ],
    [
      'a command line into the register of images',
      ['event-log-kernel', 'event-log-command-line', 'event-log-initrd'],
      boot(kernel, loadOptions(kernelLine, 2), initrd('initial files')),
    ],
    [
      'no command line',
      ['event-log-command-line', 'event-log-initrd'],
      boot(kernel, initrd('initial files')),
    ],
    ['nothing loaded', ['event-log-command-line', 'event-log-initrd'], boot(kernel)],
    [
      "a text of GRUB's and no start of a kernel",
      ['event-log-command-line'],
      boot(kernel, ipl(`grub_cmd: ${kernelLine}`, kernelLine), initrd('initial files')),
    ],
    [
      'a command line as GRUB measures it, in a register that is not listed',
      ['event-log-command-line'],
      boot(kernel, ipl(`kernel_cmdline: ${kernelLine}`, kernelLine), initrd('initial files')),
    ],
    ['other initial files', ['event-log-initrd'], boot(kernel, loadOptions(kernelLine), initrd('evil'))],
    ['no initial files', ['event-log-initrd'], boot(kernel, loadOptions(kernelLine))],
    [
      'more initial files',
      ['event-log-command-line', 'event-log-initrd'],
      boot(kernel, loadOptions(kernelLine), initrd('initial files'), initrd('evil')),
    ],
    [
      'initial files and command line in the other order',
      ['event-log-command-line', 'event-log-initrd'],
      boot(kernel, initrd('initial files'), loadOptions(kernelLine)),
    ],
  ])('is not met by %s', (_what, ids, events) => {
    expect(refusals(machine(events), wholeRules)).toEqual(ids);
  });

  test('is met by what firmware says besides, and by tables of partitions', () => {
    const events = boot(
      action('Calling EFI Application from Boot Option'),
      separator(2),
      partitions(3),
      application('shim'),
      ...good,
    );
    expect(
      refusals(machine(events), { eventLog: { ...names, kernel: [sha('shim'), sha('kernel')] } }),
    ).toEqual([]);
    expect(refusals(machine(events), { eventLog: names })).toEqual(['event-log-kernel']);
  });

  test('may ask that there be no initial files', () => {
    const none = boot(kernel, loadOptions(kernelLine));
    expect(refusals(machine(none), { eventLog: { ...names, initrd: [] } })).toEqual([]);
    expect(refusals(machine(boot(...good)), { eventLog: { ...names, initrd: [] } })).toEqual([
      'event-log-initrd',
    ]);
  });

  test('names images beside a register of what a boot loader did, which is listed as a whole', () => {
    const line = '/vmlinuz quiet';
    const grub = boot(
      application('grub'),
      ipl('grub_cmd: linux /vmlinuz quiet', 'linux /vmlinuz quiet'),
      ipl('/vmlinuz', 'kernel file'),
      ipl(`kernel_cmdline: ${line}`, line),
    );
    const rules = (eventLog: object, events = grub) => ({
      measurements: { tdx: [mrTd] },
      rtmrs: { rtmr2: [registersOf('sha384', events).get(3)] },
      eventLog: { kernel: [sha('grub')], ...eventLog },
    });
    expect(refusals(machine(grub), rules({}))).toEqual([]);
    expect(refusals(machine(grub), rules({ commandLine: [line] }))).toEqual([]);
    expect(refusals(machine(grub), rules({ commandLine: [`${line} debug`] }))).toEqual([
      'event-log-command-line',
    ]);
    expect(refusals(machine(grub), rules({ commandLine: [line], initrd: [sha('x')] }))).toEqual([
      'event-log-initrd',
    ]);
    expect(refusals(machine(grub), rules({ commandLine: [line] }, good))).toEqual(['rtmr2-allowed']);
    const { claims } = verifyEvidence(machine(grub), { at: goodTime, policy: policyOf() }, maker.roots);
    expect(claims?.facts).toMatchObject({
      commandLine: '/vmlinuz quiet (proven)',
      bootFile: `/vmlinuz: ${sha('kernel file')} (digest only)`,
    });
  });
});

describe('a policy about secure boot', () => {
  const secure = { eventLog: { secureBoot: true } };
  const insecure = settings(0);
  const at = (event: number): MadeEvent => settings()[event] as MadeEvent;
  const on = at(2);

  test('is met where it is on, and shown where it is not', () => {
    expect(refusals(machine(directBoot()), secure)).toEqual([]);
    expect(refusals(machine(directBoot(0)), secure)).toEqual(['event-log-secure-boot']);
    const further = [...settings().slice(0, 7), variable('dbt', Buffer.from('x')), ...settings().slice(7)];
    expect(refusals(machine(further), secure)).toEqual([]);
  });

  test.each<[string, MadeEvent[]]>([
    ['on again, behind what is in force', [...insecure, on]],
    [
      'on, in tables of the host behind the separator',
      [...insecure, labelled(on, { type: eventType.platformConfigFlags })],
    ],
    ['all of the settings again, behind the separator', [...insecure, ...settings().slice(2)]],
    [
      'all again, with the separator before them called something else',
      [
        ...insecure.slice(0, 7),
        labelled(separator(1), { type: eventType.platformConfigFlags, data: Buffer.from('ACPI DATA') }),
        ...settings(),
      ],
    ],
    ['both', [at(0), at(1), insecure[2] as MadeEvent, ...settings().slice(2)]],
    ['on, of another register', [...insecure, { ...on, index: 2 }]],
    [
      'on in the data alone',
      [at(0), at(1), labelled(insecure[2] as MadeEvent, { data: on.data }), ...settings().slice(3)],
    ],
    [
      'on, of another GUID',
      [at(0), at(1), variable('SecureBoot', Buffer.from([1]), 1, '00'.repeat(16)), ...settings().slice(3)],
    ],
    ['two bytes', [at(0), at(1), variable('SecureBoot', Buffer.from([1, 0])), ...settings().slice(3)]],
    ['a two', [at(0), at(1), variable('SecureBoot', Buffer.from([2])), ...settings().slice(3)]],
    ['on without the lists', [at(0), at(1), on, separator(1)]],
    ['no separator', settings().slice(0, 7)],
    ['the lists in another order', [at(0), at(1), on, at(4), at(3), ...settings().slice(5)]],
    [
      'something unknown among them',
      [...settings().slice(0, 7), variable('dbz', Buffer.from('x')), separator(1)],
    ],
    ['nothing before them', settings().slice(2)],
    ['nothing', []],
  ])('is not met by: %s', (_what, events) => {
    expect(refusals(machine(events), secure)).toEqual(['event-log-secure-boot']);
  });

  test('names the volume of the variables, too', () => {
    const rules = (volume: string) => ({ eventLog: { firmwareConfig: [sha(volume)] } });
    expect(refusals(machine(directBoot()), rules('configuration volume'))).toEqual([]);
    expect(refusals(machine(directBoot()), rules('hand-off blocks'))).toEqual(['event-log-firmware-config']);
    const another = [...settings(1, 'evil'), { ...at(1), index: 1 }];
    expect(refusals(machine(another), rules('configuration volume'))).toEqual(['event-log-firmware-config']);
    expect(refusals(machine([separator(1)]), rules('configuration volume'))).toEqual([
      'event-log-firmware-config',
    ]);
  });
});
