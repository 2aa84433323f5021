import type { BootComponent, ComponentKind } from '../eventLog/bootComponents.ts';

/** Rules of a policy about how a system was started. */
export type StartRules = Readonly<Record<string, unknown>>;

/**
 * What a draft may say of a start in place of these rules by registers, the most by names first: images, command line and
 * initial files; images alone, beside the register of what they loaded. Whether a start is one that can be named so, is for
 * the checks to say.
 * @param registers `rtmrs` or `pcrs` as they are
 */
export function namedStarts(
  boot: readonly BootComponent[] | undefined,
  registers: {
    readonly rtmrs?: Readonly<Record<string, unknown>>;
    readonly pcrs?: Readonly<Record<string, unknown>>;
  },
): readonly StartRules[] {
  const digests = (kind: ComponentKind): string[] => [
    ...new Set((boot ?? []).filter((part) => part.kind === kind).map(({ digest }) => digest)),
  ];
  const kernel = digests('bootImage');
  if (kernel.length === 0) return [];
  const secureBoot = boot?.some(({ kind, text }) => kind === 'secureBoot' && text === 'on') === true;
  const images = { ...(secureBoot && { secureBoot }), kernel };
  const all = { ...images, commandLine: digests('commandLine'), initrd: digests('initrd') };
  const { rtmrs, pcrs } = registers;
  if (rtmrs !== undefined) return [{ eventLog: all }, { eventLog: images, rtmrs: { rtmr2: rtmrs['rtmr2'] } }];
  const without = (...numbers: string[]): Readonly<Record<string, unknown>> =>
    Object.fromEntries(Object.entries(pcrs ?? {}).filter(([number]) => !numbers.includes(number)));
  return [
    { eventLog: all, pcrs: without('4', '8', '9') },
    { eventLog: images, pcrs: without('4') },
  ];
}
