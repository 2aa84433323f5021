import { toHex, toUtf8 } from '../../bytes/byteForms.ts';
import type { CheckList } from '../checkList.ts';
import type { EventLogRules } from '../policy/eventLogRules.ts';
import { bootComponents, componentText, type ComponentKind } from './bootComponents.ts';
import { readBootSettings, startedImages, type BootLog } from './bootLog.ts';
import { utf16WithNul } from './eventData.ts';
import type { ExtendedEvent } from './replay.ts';

const titles = {
  secureBoot: 'Secure boot is on',
  firmwareConfig: "The firmware's variables are those that the policy accepts",
  kernel: 'Every image that was started is one that the policy accepts',
  commandLine: "The kernel's command line is one that the policy accepts",
  initrd: 'The initial files are those that the policy accepts',
} as const;
type Rule = keyof typeof titles;

const ids: Readonly<Record<Rule, string>> = {
  secureBoot: 'event-log-secure-boot',
  firmwareConfig: 'event-log-firmware-config',
  kernel: 'event-log-kernel',
  commandLine: 'event-log-command-line',
  initrd: 'event-log-initrd',
};

/**
 * Checks the policy's rules about a start, by name.
 * @param log undefined where there is no log that explains the registers: then no rule can be judged
 * @param listed whether the policy lists what boot loaders and kernel measured as a whole, by its registers
 */
export function checkBoot(
  list: CheckList,
  log: BootLog | undefined,
  rules: EventLogRules,
  listed: boolean,
): void {
  const judge = (rule: Rule, look: (log: BootLog) => readonly [holds: boolean, detail: string]): void => {
    if (log === undefined) list.notPossible(ids[rule], titles[rule], 'no event log explains the registers');
    else list.record(ids[rule], titles[rule], ...look(log));
  };
  if (rules.secureBoot) judge('secureBoot', secureBootIsOn);
  const { firmwareConfig, kernel, commandLine, initrd } = rules;
  if (firmwareConfig !== 'any') judge('firmwareConfig', (one) => configurationIsListed(one, firmwareConfig));
  if (kernel !== undefined) judge('kernel', (one) => imagesAreListed(one, kernel));
  if (commandLine !== undefined) judge('commandLine', (one) => commandLineIsListed(one, commandLine, listed));
  if (initrd !== undefined) judge('initrd', (one) => initrdIsListed(one, initrd, listed));
}

type Outcome = readonly [holds: boolean, detail: string];

const misplaced = (log: BootLog): Outcome => [
  false,
  `the settings do not stand where firmware puts them, at the beginning of ${log.names.settings}`,
];

function secureBootIsOn(log: BootLog): Outcome {
  const settings = readBootSettings(log);
  if (settings === undefined) return misplaced(log);
  return [settings.secureBoot, `it is ${settings.secureBoot ? 'on' : 'off'} (proven)`];
}

function configurationIsListed(log: BootLog, accepted: readonly string[]): Outcome {
  const settings = readBootSettings(log);
  if (settings === undefined) return misplaced(log);
  const { configuration } = settings;
  if (configuration === undefined)
    return [false, `${log.names.settings} has no such volume: this rule is of TDX`];
  return [accepted.includes(configuration), configuration];
}

/**
 * No register says of which kind an event is: the host, which writes the log, could call an image anything. So whatever the
 * registers of images hold is an image that the policy names, or says nothing of software.
 */
function imagesAreListed(log: BootLog, accepted: readonly string[]): Outcome {
  const { names } = log;
  const started = startedImages(log);
  const bad = started.filter(({ digest }) => !accepted.includes(toHex(digest)));
  if (bad.length > 0) return [false, `${names.images}: not in the policy's list: ${digestList(bad)}`];
  if (started.length === 0) return [false, `${names.images}: no image was started`];
  return [true, `${names.images}: ${started.length} started, each of the policy's list`];
}

/**
 * What a kernel's EFI stub measures: first the command line, then the initial files, and nothing else. As of images, no other
 * event is passed over, unless the policy lists the whole register.
 *
 * A kernel that was started without being measured could measure these afterwards, and one that the policy accepts as well: but
 * not before firmware says that it starts something.
 */
function commandLineIsListed(log: BootLog, accepted: readonly string[], listed: boolean): Outcome {
  const { commands, loaded, names, bank } = log;
  if (commands === undefined || loaded === undefined)
    return [false, `the log does not explain ${names.loaded}`];
  const digests = accepted.flatMap((line) => {
    if (isDigest(line)) return [line.toLowerCase()];
    // GRUB measures the text alone.
    const texts = [utf16WithNul(line), ...(listed ? [toUtf8(line)] : [])];
    return texts.map((text) => toHex(bank.hash(text)));
  });
  if (listed && digests.length > 0) return allOfKind(log, 'commandLine', digests);
  if (log.mayStartUnmeasured && !isImageFirst(log)) return [false, notFirst(log)];
  const extra = [...commands, ...loaded.slice(2)];
  if (extra.length > 0) return [false, tooMuch(log, extra)];
  const first = loaded[0] && toHex(loaded[0].digest);
  if (first === undefined) return [false, `${names.loaded}: nothing was measured`];
  return [digests.includes(first), `${names.loaded}: first ${first}`];
}

function initrdIsListed(log: BootLog, accepted: readonly string[], listed: boolean): Outcome {
  const { commands, loaded, names } = log;
  if (commands === undefined || loaded === undefined)
    return [false, `the log does not explain ${names.loaded}`];
  if (listed && accepted.length > 0) return allOfKind(log, 'initrd', accepted);
  const extra = [...commands, ...loaded.slice(2)];
  if (extra.length > 0) return [false, tooMuch(log, extra)];
  const second = loaded[1] && toHex(loaded[1].digest);
  if (second === undefined) return [accepted.length === 0, `${names.loaded}: no initial files were measured`];
  return [accepted.includes(second), `${names.loaded}: second ${second}`];
}

function isImageFirst(log: BootLog): boolean {
  const [first] = log.images;
  return first !== undefined && startedImages(log)[0] === first;
}

function notFirst({ names: { images, loaded } }: BootLog): string {
  return (
    `${images} does not begin with an image: what is started from a disk is not told from a kernel that firmware did not ` +
    `measure; list such a start by ${registerRule(loaded)}, where its firmware measures every kernel`
  );
}

/** Where the register as a whole is one that the policy lists, what the log calls an event is believed, but not that there is none. */
function allOfKind(log: BootLog, kind: ComponentKind, accepted: readonly string[]): Outcome {
  const found = bootComponents(log).filter((component) => component.kind === kind);
  const bad = found.find(({ digest }) => !accepted.includes(digest));
  const shown = bad ?? found[0];
  if (shown === undefined) return [false, `${log.names.loaded}: none was measured`];
  return [bad === undefined, componentText(shown)];
}

const registerRule = (loaded: string): string =>
  loaded.startsWith('RTMR') ? '`rtmrs.rtmr2`' : '`pcrs.8` and `pcrs.9`';

function tooMuch({ names }: BootLog, extra: readonly ExtendedEvent[]): string {
  return (
    `${names.loaded}: more than a command line and initial files was measured: ${digestList(extra)}; ` +
    `list such a start by ${registerRule(names.loaded)}`
  );
}

function digestList(events: readonly ExtendedEvent[]): string {
  const few = events.slice(0, 4).map(({ digest }) => toHex(digest));
  const head = events.length > few.length ? `${events.length}, of which the first are ` : '';
  return head + few.join(', ');
}

const isDigest = (line: string): boolean => /^(?:[0-9a-fA-F]{64}|[0-9a-fA-F]{96})$/.test(line);
