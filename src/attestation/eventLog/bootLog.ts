import { equalBytes, toHex, toUtf8 } from '../../bytes/byteForms.ts';
import { isPartitionTable, readVariableData, type VariableData } from './eventData.ts';
import { eventType } from './readEventLog.ts';
import type { Bank, ExtendedEvent, Replayed } from './replay.ts';
import { tdxBank, tpmBank } from './replay.ts';

/** What registers that replay say of a start, by what firmware and boot loaders put into them. */
export interface BootLog {
  readonly bank: Bank;
  /** Settings of secure boot; on TDX behind what the host gives. */
  readonly settings: readonly ExtendedEvent[];
  /** How many events of the host stand before the settings: on TDX hand-off blocks and the volume of the configuration. */
  readonly leading: 0 | 2;
  /** Boot order and boot options. */
  readonly options: readonly ExtendedEvent[];
  /** Every image that firmware started or was asked to start, and what it said of starting them. */
  readonly images: readonly ExtendedEvent[];
  /** Whether the host can have firmware start a kernel without measuring it: OVMF's loader of kernels that are no EFI images. */
  readonly mayStartUnmeasured: boolean;
  /** TPM: what a boot loader did, command by command; undefined where the log does not explain that register. */
  readonly commands: readonly ExtendedEvent[] | undefined;
  /** What boot loaders and kernel loaded; undefined where the log does not explain that register. */
  readonly loaded: readonly ExtendedEvent[] | undefined;
  /** What the registers are called. */
  readonly names: { readonly settings: string; readonly images: string; readonly loaded: string };
}

/** RTMRs by TDX virtual firmware (edk2, OvmfPkg; PCRs 1 and 7, 2 to 6, 8 and up). */
export function tdxBootLog([first, second, third]: readonly [
  Replayed,
  Replayed,
  Replayed,
  Replayed,
]): BootLog {
  return {
    bank: tdxBank,
    settings: first.events,
    leading: 2,
    options: first.events,
    images: second.events,
    mayStartUnmeasured: true,
    commands: [],
    loaded: third.events,
    names: { settings: 'RTMR0', images: 'RTMR1', loaded: 'RTMR2' },
  };
}

/**
 * PCRs as the PC Client Platform Firmware Profile divides them (section 3.3.4): images in 2 and 4; 8 and 9 are the boot loader's and the
 * kernel's.
 * @param bound the registers whose value is that of the quote
 */
export function tpmBootLog(pcrs: readonly Replayed[], bound: ReadonlySet<number>): BootLog {
  const eventsOf = (...numbers: number[]): readonly ExtendedEvent[] =>
    numbers.flatMap((number) => pcrs[number]?.events ?? []);
  return {
    bank: tpmBank,
    settings: eventsOf(7),
    leading: 0,
    options: eventsOf(1),
    images: eventsOf(2, 4),
    mayStartUnmeasured: false,
    commands: bound.has(8) ? eventsOf(8) : undefined,
    loaded: bound.has(9) ? eventsOf(9) : undefined,
    names: { settings: 'PCR 7', images: 'PCRs 2 and 4', loaded: 'PCRs 8 and 9' },
  };
}

/** Whether the data of an event are what its digest is of. */
export function isProven({ hash }: Bank, { digest, data }: ExtendedEvent): boolean {
  return equalBytes(hash(data), digest);
}

const separators = [Uint8Array.of(0, 0, 0, 0), Uint8Array.of(0xff, 0xff, 0xff, 0xff)];
const actions = [
  'Calling EFI Application from Boot Option',
  'Returning from EFI Application from Boot Option',
  'Exit Boot Services Invocation',
  'Exit Boot Services Returned with Success',
  'Exit Boot Services Returned with Failure',
].map(toUtf8);

function digestsOf({ hash }: Bank, all: readonly Uint8Array[]): ReadonlySet<string> {
  return new Set(all.map((bytes) => toHex(hash(bytes))));
}

/**
 * What the registers of images hold, but for what says nothing of which software runs: separators, words of firmware on starting
 * images, and tables of partitions. These are told by their digests: the type is the host's word, and no image has the hash of such data.
 */
export function startedImages({ bank, images }: BootLog): readonly ExtendedEvent[] {
  const said = digestsOf(bank, [...separators, ...actions]);
  return images.filter(
    (event) => !said.has(toHex(event.digest)) && !(isPartitionTable(event.data) && isProven(bank, event)),
  );
}

/** EFI_GLOBAL_VARIABLE and EFI_IMAGE_SECURITY_DATABASE, as in memory. */
const globalVariable = '61dfe48bca93d211aa0d00e098032b8c';
const imageSecurity = 'cbb219d73a3d9645a3bcdad00e67656f';
const settingsInOrder = [
  ['SecureBoot', globalVariable],
  ['PK', globalVariable],
  ['KEK', globalVariable],
  ['db', imageSecurity],
  ['dbx', imageSecurity],
] as const;
const furtherSettings = ['dbt', 'dbr'];

/** What firmware measured before it started anything that is not its own. */
export interface BootSettings {
  readonly secureBoot: boolean;
  /** Digests of PK, KEK, db, dbx and what further lists there are, as lower-case hex. */
  readonly keys: readonly (readonly [name: string, digest: string])[];
  /** TDX: digest of the volume that holds the firmware's variables. */
  readonly configuration: string | undefined;
}

/**
 * Reads the settings of secure boot where firmware puts them, and nowhere else: before the first separator, after what the host
 * gives first, in their order, each proven. Later on the host has a say in what is measured (tables of ACPI), and could
 * have the hash of a setting measured that is not in force.
 * @returns undefined where they do not stand so
 */
export function readBootSettings({ bank, settings, leading }: BootLog): BootSettings | undefined {
  const separating = digestsOf(bank, separators);
  const end = settings.findIndex(({ digest }) => separating.has(toHex(digest)));
  const own = settings.slice(leading, Math.max(end, leading));
  if (own.length < settingsInOrder.length) return undefined;
  const variables: VariableData[] = [];
  for (const [at, event] of own.entries()) {
    const read = isProven(bank, event) ? readVariableData(event.data) : undefined;
    const [name, guid] = settingsInOrder[at] ?? [undefined, imageSecurity];
    const isWanted = name === undefined ? furtherSettings.includes(read?.name ?? '') : read?.name === name;
    if (read?.guid !== guid || !isWanted) return undefined;
    variables.push(read);
  }
  const value = variables[0]?.value ?? new Uint8Array();
  // Firmware without secure boot has the variable without a value.
  if (value.length > 1 || (value[0] ?? 0) > 1) return undefined;
  const configuration = leading === 0 ? undefined : settings[1];
  return {
    secureBoot: value[0] === 1,
    keys: own.slice(1).map(({ digest }, at) => [variables[at + 1]?.name ?? '', toHex(digest)] as const),
    configuration: configuration && toHex(configuration.digest),
  };
}

/** Types that the log gives images which firmware loads. */
export const imageTypes: readonly number[] = [
  eventType.application,
  eventType.bootDriver,
  eventType.runtimeDriver,
];
