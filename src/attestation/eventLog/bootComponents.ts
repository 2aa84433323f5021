import { equalBytes, toHex, toUtf8 } from '../../bytes/byteForms.ts';
import { escapeForTerminal } from '../../text/escapeForTerminal.ts';
import { imageTypes, readBootSettings, startedImages, type BootLog } from './bootLog.ts';
import { fromUtf16, readImagePath, readLoaderTexts, readTag, readVariableData } from './eventData.ts';
import { eventType } from './readEventLog.ts';
import type { Bank, ExtendedEvent } from './replay.ts';

export type ComponentKind =
  | 'secureBoot'
  | 'secureBootKeys'
  | 'firmwareConfig'
  | 'bootOrder'
  | 'bootImage'
  | 'otherImage'
  | 'commandLine'
  | 'initrd'
  | 'bootFile';

/** A part of a start that has a name for people. */
export interface BootComponent {
  readonly kind: ComponentKind;
  /** What the log calls it, where that says more than its kind; the host's word. */
  readonly label?: string;
  /** What it says, whose hash the register holds; absent where the log has nothing but its digest. */
  readonly text?: string;
  /** What its register was extended by, lower-case hex. */
  readonly digest: string;
  /**
   * Whether the register proves it: that these bytes were measured, and in the place where firmware alone measures, and this.
   * Everywhere else the host or the running system has a say in what is measured, so that a text may be measured that is
   * nobody's command line; of which kind such an event is, is the log's word. A policy's rules do not rest on it.
   */
  readonly proven: boolean;
}

/** What measured starts are called by the kernel's EFI stub (Linux, efistub.h). */
const tag = { loadOptions: 0x8f3b22ed, initrd: 0x8f3b22ec } as const;
/** What GRUB writes before a kernel's command line: as it is published, and as Red Hat's 2.02 and what descends from it do. */
const commandPrefixes = ['kernel_cmdline: ', 'grub_kernel_cmdline '] as const;
/** Files, as the same GRUB names them; the one that is published writes their paths. */
const namedFile = /^grub_linux(?:efi)? (Kernel|Initrd)$/;

/** The named parts of a start, in the order of firmware, images, and what these loaded. */
export function bootComponents(log: BootLog): readonly BootComponent[] {
  const { bank, options, commands = [], loaded = [] } = log;
  return [
    ...settingsOf(log),
    ...options.flatMap((event) => bootOption(bank, event)),
    ...startedImages(log).map(image),
    ...[...commands, ...loaded].flatMap((event) => loadedPart(bank, event)),
  ];
}

function settingsOf(log: BootLog): readonly BootComponent[] {
  const read = readBootSettings(log);
  if (read === undefined) return [];
  const { secureBoot, keys, configuration } = read;
  const state = log.settings[log.leading];
  return [
    {
      kind: 'secureBoot',
      text: secureBoot ? 'on' : 'off',
      digest: toHex(state?.digest ?? new Uint8Array()),
      proven: true,
    },
    ...keys.map(([label, digest]): BootComponent => ({
      kind: 'secureBootKeys',
      label,
      digest,
      proven: true,
    })),
    ...(configuration === undefined
      ? []
      : [{ kind: 'firmwareConfig', digest: configuration, proven: false } as const]),
  ];
}

/** The order alone is shown as numbers: of an option, the value is proven and the name is not. */
function bootOption({ hash }: Bank, { type, digest, data }: ExtendedEvent): readonly BootComponent[] {
  const read = type === eventType.variableBoot ? readVariableData(data) : undefined;
  if (read?.name !== 'BootOrder' || !equalBytes(hash(read.value), digest)) return [];
  const units = fromUtf16(read.value);
  const numbers = Array.from({ length: units.length }, (_, at) =>
    units.charCodeAt(at).toString(16).padStart(4, '0'),
  );
  return [{ kind: 'bootOrder', text: numbers.join(', '), digest: toHex(digest), proven: false }];
}

/** Whatever the log calls it: an image that it calls something else would be left out of what people see. */
function image({ type, digest, data }: ExtendedEvent): BootComponent {
  const shownAs = { digest: toHex(digest), proven: false };
  if (!imageTypes.includes(type)) return { kind: 'otherImage', ...shownAs };
  const label = readImagePath(data);
  return { kind: 'bootImage', ...(label !== '' && { label }), ...shownAs };
}

function loadedPart(bank: Bank, event: ExtendedEvent): readonly BootComponent[] {
  const digest = toHex(event.digest);
  if (event.type === eventType.tag) {
    const number = readTag(event.data);
    if (number === tag.loadOptions) return [{ kind: 'commandLine', digest, proven: false }];
    return number === tag.initrd ? [{ kind: 'initrd', digest, proven: false }] : [];
  }
  if (event.type !== eventType.ipl) return [];
  const texts = readLoaderTexts(event.data);
  const line = commandLineOf(bank, event, texts);
  if (line !== undefined) return [{ kind: 'commandLine', text: line, digest, proven: false }];
  const label = texts.at(-1) ?? '';
  const [, file] = namedFile.exec(label) ?? [];
  if (file === 'Initrd') return [{ kind: 'initrd', digest, proven: false }];
  // Paths alone: what GRUB does, command by command, would hide the rest.
  return file !== undefined || label.startsWith('/') || label.startsWith('(')
    ? [{ kind: 'bootFile', label, digest, proven: false }]
    : [];
}

/** The command line that GRUB measures before it starts a kernel: the text behind a prefix, without its NUL. */
function commandLineOf(
  { hash }: Bank,
  { digest }: ExtendedEvent,
  texts: readonly string[],
): string | undefined {
  const lines = texts.flatMap((text) =>
    commandPrefixes.flatMap((prefix) => (text.startsWith(prefix) ? [text.slice(prefix.length)] : [])),
  );
  return lines.find((line) => equalBytes(hash(toUtf8(line)), digest));
}

/** For who reads it: what of it is proven is part of every line. */
export function componentText({ label, text, digest, proven }: BootComponent): string {
  const name = label === undefined ? '' : `${shown(label, 256)}: `;
  const measured = text === undefined ? 'digest only' : 'measured; what it is, the log says';
  return `${name}${shown(text ?? digest, 1024)} (${proven ? 'proven' : measured})`;
}

/** One line, in which nothing acts on a terminal; where it is cut, it says so first. */
function shown(text: string, most: number): string {
  const whole = escapeForTerminal(text);
  if (whole.length <= most) return whole;
  return `[the first ${most} of ${whole.length} characters] ${whole.slice(0, most)}…`;
}

const mostShown = 64;

/** The parts as facts: `bootImage`, `bootImage2`, …; how many there are is said where not all are. */
export function bootFacts(components: readonly BootComponent[]): Record<string, string> {
  const counts = new Map<string, number>();
  const shownOnes = components.slice(0, mostShown);
  const rows = shownOnes.map((component): readonly [string, string] => {
    const count = (counts.get(component.kind) ?? 0) + 1;
    counts.set(component.kind, count);
    return [`${component.kind}${count === 1 ? '' : count}`, componentText(component)];
  });
  const cut = components.length > mostShown;
  const head = cut
    ? ([['eventLog', `the first ${mostShown} of ${components.length} named parts follow`]] as const)
    : [];
  return Object.fromEntries([...head, ...rows]);
}
