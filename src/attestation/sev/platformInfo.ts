import { hasBit } from '../bytes.ts';
import type { CheckList } from '../checkList.ts';
import type { Policy } from '../policy.ts';
import type { SnpReport } from './report.ts';

type Setting = keyof Policy['platform'];

interface Bit {
  readonly setting: Setting;
  /** Position in PLATFORM_INFO (document 56860, table of the attestation report). */
  readonly bit: bigint;
  readonly id: string;
  readonly title: string;
  /** What is good: set or clear. */
  readonly good: boolean;
  /** For people, when it is set and when it is clear. */
  readonly words: readonly [string, string];
}

const BITS: readonly Bit[] = [
  {
    setting: 'smt',
    bit: 0n,
    id: 'snp-platform-smt',
    title: 'No two threads share a core, or the policy accepts that',
    good: false,
    words: ['multithreading', 'no multithreading'],
  },
  {
    setting: 'tsme',
    bit: 1n,
    id: 'snp-platform-tsme',
    title: 'All of the memory is encrypted, or the policy does not ask for it',
    good: true,
    words: ['TSME', 'no TSME'],
  },
  {
    setting: 'ecc',
    bit: 2n,
    id: 'snp-platform-ecc',
    title: 'The memory has error correction, or the policy does not ask for it',
    good: true,
    words: ['ECC', 'no ECC'],
  },
  {
    setting: 'rapl',
    bit: 3n,
    id: 'snp-platform-rapl',
    title: 'The power that is used cannot be measured, or the policy accepts that',
    good: true,
    words: ['RAPL off', 'RAPL on'],
  },
  {
    setting: 'ciphertextHiding',
    bit: 4n,
    id: 'snp-platform-ciphertext-hiding',
    title: 'The host cannot read ciphertext, or the policy does not ask for it',
    good: true,
    words: ['ciphertext hidden', 'ciphertext visible to the host'],
  },
  {
    setting: 'aliasCheck',
    bit: 5n,
    id: 'snp-platform-alias-check',
    title: 'The memory was checked for aliases, or the policy does not ask for it',
    good: true,
    words: ['alias check done', 'NO ALIAS CHECK (BadRAM)'],
  },
  {
    setting: 'iommuWriteSafe',
    bit: 6n,
    id: 'snp-platform-iommu',
    title: 'Writes of devices are safe, or the policy does not ask for it',
    good: true,
    words: ['IOMMU writes safe', 'IOMMU writes not said to be safe'],
  },
  {
    setting: 'tio',
    bit: 7n,
    id: 'snp-platform-tio',
    title: 'Trusted I/O is off, or the policy accepts it',
    good: false,
    words: ['trusted I/O on', 'trusted I/O off'],
  },
];

const known = BITS.reduce((mask, { bit }) => mask | (1n << bit), 0n);

/** Whether bits are set in PLATFORM_INFO that nobody here knows the meaning of. */
export function hasUnknownPlatformBits(info: bigint): boolean {
  return (info & ~known) !== 0n;
}

/** PLATFORM_INFO for people. */
export function platformText(info: bigint): string {
  return BITS.map(({ bit, words }) => words[hasBit(info, bit) ? 0 : 1]).join(', ');
}

/** Checks the settings of the machine that the policy has a rule about. */
export function checkPlatform(
  list: CheckList,
  { platformInfo }: Pick<SnpReport, 'platformInfo'>,
  { platform }: Policy,
): void {
  for (const { setting, bit, id, title, good, words } of BITS) {
    if (platform[setting] === 'any') continue;
    const set = hasBit(platformInfo, bit);
    list.record(
      id,
      title,
      set === good,
      `${words[set ? 0 : 1]}; the policy says ${setting}: ${platform[setting]}`,
    );
  }
}

/** Checks that the mitigations are in force that the policy asks for. */
export function checkMitigations(
  list: CheckList,
  { mitigations, version }: Pick<SnpReport, 'mitigations' | 'version'>,
  policy: Policy,
): void {
  for (const when of ['launch', 'current'] as const) {
    const wanted = policy.mitigations[when];
    if (wanted.length === 0) continue;
    const vector = mitigations?.[when];
    const missing = wanted.filter((bit) => vector === undefined || !hasBit(vector, BigInt(bit)));
    list.record(
      `snp-mitigations-${when}`,
      when === 'launch'
        ? 'The mitigations that the policy asks for were in force when the guest was launched'
        : 'The mitigations that the policy asks for are in force',
      missing.length === 0,
      vector === undefined
        ? `a report of version ${version} shows no mitigations`
        : `vector 0x${vector.toString(16)}${missing.length > 0 ? `; missing bits: ${missing.join(', ')}` : ''}`,
    );
  }
}
