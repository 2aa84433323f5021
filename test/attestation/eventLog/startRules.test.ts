import { describe, expect, test } from '@jest/globals';
import { eventType } from '../../../src/attestation/eventLog/readEventLog.ts';
import { verifyEvidence } from '../../../src/attestation/verifyEvidence.ts';
import {
  action,
  application,
  leaving,
  settings,
  directBoot,
  initrd,
  ipl,
  kernelLine,
  loadOptions,
  partitions,
  registersOf,
  separator,
  utf16,
  type MadeEvent,
} from '../synthetic/eventLog.ts';
import { policyOf } from '../synthetic/judge.ts';
import { goodTime } from '../synthetic/snpEvidence.ts';
import { mrTd } from '../synthetic/tdxEvidence.ts';
import { labelled, refusals, shaOf, started, tdxMaker } from '../synthetic/tdxStart.ts';

const names = {
  kernel: [shaOf('kernel')],
  commandLine: [kernelLine],
  initrd: [shaOf('initial files')],
};
const wholeRules = { measurements: { tdx: [mrTd] }, eventLog: names };

describe('a policy about a start', () => {
  test('by kernel, command line and initial files says which system runs, as registers do', () => {
    expect(refusals(started(directBoot()), wholeRules)).toEqual([]);
    const mrTdAlone = { measurements: { tdx: [mrTd] } };
    expect(refusals(started(directBoot()), mrTdAlone)).toEqual(['guest-pinned']);
    for (const left of [{ kernel: names.kernel }, { kernel: names.kernel, commandLine: names.commandLine }])
      expect(refusals(started(directBoot()), { ...mrTdAlone, eventLog: left })).toEqual(['guest-pinned']);
    const { commandLine, initrd: files } = names;
    expect(
      refusals(started(directBoot()), { ...mrTdAlone, eventLog: { commandLine, initrd: files } }),
    ).toEqual(['guest-pinned']);
  });

  test('accepts a command line by its digest, and one of several', () => {
    const digest = shaOf(utf16(`${kernelLine}\0`)).toUpperCase();
    expect(
      refusals(started(directBoot()), { eventLog: { ...names, commandLine: ['quiet', digest] } }),
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
      'an image that has the form of a table behind its first bytes',
      ['event-log-kernel'],
      boot(
        { ...partitions(1), data: Buffer.concat([Buffer.from('MZ'), partitions(1).data.subarray(2)]) },
        ...good,
      ),
    ],
    [
      'a table of partitions that has more behind it',
      ['event-log-kernel'],
      boot({ ...partitions(1), data: Buffer.concat([partitions(1).data, Buffer.from('x')]) }, ...good),
    ],
    ['a type that nobody knows', ['event-log-kernel'], boot({ ...evil, type: 0x8888 }, ...good)],
    ['no image at all', ['event-log-kernel', 'event-log-command-line'], boot(...good.slice(1))],
    [
      'a kernel measured into the register of what it loads',
      ['event-log-kernel', 'event-log-command-line', 'event-log-initrd'],
      boot({ ...kernel, index: 3 }, ...good.slice(1)),
    ],
    [
      'a kernel measured into the register of settings',
      ['event-log-kernel', 'event-log-command-line'],
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
    expect(refusals(started(events), wholeRules)).toEqual(ids);
  });

  test('is met by what firmware says besides, and by tables of partitions', () => {
    const events = boot(
      application('shim'),
      action('Calling EFI Application from Boot Option'),
      separator(2),
      partitions(3),
      ...good,
    );
    expect(
      refusals(started(events), { eventLog: { ...names, kernel: [shaOf('shim'), shaOf('kernel')] } }),
    ).toEqual([]);
    expect(refusals(started(events), { eventLog: names })).toEqual(['event-log-kernel']);
  });

  /** OVMF starts what is no EFI image without measuring it: the host says so, and says it before the firmware starts anything. */
  test('by a command line is not met where a kernel that nobody measured could have measured all else', () => {
    const unmeasured = boot(action('Calling EFI Application from Boot Option'), separator(2), ...good);
    expect(refusals(started(unmeasured), wholeRules)).toEqual(['event-log-command-line']);
    const first = boot(separator(2), ...good);
    expect(refusals(started(first), wholeRules)).toEqual(['event-log-command-line']);
  });

  test('that lists a register believes no log that there are no initial files in it', () => {
    const hidden = boot(
      kernel,
      loadOptions(kernelLine),
      labelled(initrd('evil'), separator(3)),
      separator(3),
    );
    const rules = (files: string[]) => ({
      rtmrs: { rtmr2: [registersOf('sha384', hidden).get(3)] },
      eventLog: { ...names, initrd: files },
    });
    expect(refusals(started(hidden), rules([]))).toEqual(['event-log-initrd']);
    expect(refusals(started(hidden), rules([shaOf('evil')]))).toEqual(['event-log-initrd']);
  });

  test('may ask that there be no initial files', () => {
    const none = boot(kernel, loadOptions(kernelLine));
    expect(refusals(started(none), { eventLog: { ...names, initrd: [] } })).toEqual([]);
    const rtmrs = { rtmr2: [registersOf('sha384', none).get(3)] };
    expect(refusals(started(none), { rtmrs, eventLog: { ...names, initrd: [] } })).toEqual([]);
    expect(refusals(started(boot(...good)), { eventLog: { ...names, initrd: [] } })).toEqual([
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
      eventLog: { kernel: [shaOf('grub')], ...eventLog },
    });
    expect(refusals(started(grub), rules({}))).toEqual([]);
    expect(refusals(started(grub), rules({ commandLine: [line] }))).toEqual([]);
    expect(refusals(started(grub), rules({ commandLine: [`${line} debug`] }))).toEqual([
      'event-log-command-line',
    ]);
    expect(refusals(started(grub), rules({ commandLine: [line], initrd: [shaOf('x')] }))).toEqual([
      'event-log-initrd',
    ]);
    expect(refusals(started(grub), rules({ commandLine: [line] }, good))).toEqual(['rtmr2-allowed']);
    const { claims } = verifyEvidence(started(grub), { at: goodTime, policy: policyOf() }, tdxMaker.roots);
    expect(claims?.facts).toMatchObject({
      commandLine: '/vmlinuz quiet (measured; what it is, the log says)',
      bootFile: `/vmlinuz: ${shaOf('kernel file')} (digest only)`,
    });
  });

  // Red Hat's GRUB 2.02 and what descends from it: other words, and one byte more than there is, whatever it may be.
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a NUL', Buffer.from([0])],
    ['a letter', Buffer.from('t')],
    ['half a letter', Buffer.from([0xbe])],
  ])('knows the words of a GRUB that names files by what they are, with %s behind them', (_what, behind) => {
    const line = '(hd0,gpt2)/vmlinuz ro quiet';
    const written = (text: string, measured: string): ReturnType<typeof ipl> => ({
      ...ipl(text, measured),
      data: Buffer.concat([Buffer.from(`${text}\0`), behind]),
    });
    const events = boot(
      application('grub'),
      written(`grub_cmd linux ${line}`, `linux ${line}\0`),
      written('grub_linuxefi Kernel', 'kernel file'),
      written(`grub_kernel_cmdline ${line}`, line),
      written('grub_linuxefi Initrd', 'initial files'),
    );
    const judged = (rules: object) =>
      refusals(started(events), {
        measurements: { tdx: [mrTd] },
        rtmrs: { rtmr2: [registersOf('sha384', events).get(3)] },
        eventLog: { kernel: [shaOf('grub')], ...rules },
      });
    const initial = [shaOf('initial files')];
    expect(judged({ commandLine: [line], initrd: initial })).toEqual([]);
    expect(judged({ commandLine: [`${line} debug`], initrd: initial })).toEqual(['event-log-command-line']);
    expect(judged({ commandLine: [line], initrd: [shaOf('x')] })).toEqual(['event-log-initrd']);
    const { claims } = verifyEvidence(started(events), { at: goodTime, policy: policyOf() }, tdxMaker.roots);
    expect(claims?.facts).toMatchObject({
      commandLine: `${line} (measured; what it is, the log says)`,
      initrd: `${shaOf('initial files')} (digest only)`,
      bootFile: `grub_linuxefi Kernel: ${shaOf('kernel file')} (digest only)`,
    });
  });
});
