import * as z from 'zod';
import { hexList, refused, required } from './fields.ts';

/** A security version number of one byte, as AMD counts them. */
const svn = z.int().min(0).max(255);

const snpTcb = z
  .strictObject({
    fmc: svn.default(0).describe('Turin only'),
    bootLoader: svn,
    tee: svn.default(0),
    snp: svn,
    microcode: svn,
  })
  .describe('Lowest accepted security version of each part of the firmware');

/** The lowest accepted firmware of one product; `none` must be said. */
export const snpMinimum = z
  .union([z.enum(['recommended', 'none']), snpTcb])
  .default('recommended')
  .describe(
    'Lowest firmware, against the lowest of reported, committed, current and launch TCB: numbers, `recommended` ' +
      '(dated, per processor, from security bulletins; a processor without one is refused), or `none`',
  );

export const snpProducts = ['milan', 'genoa', 'turin'] as const;

const mitigation = z.int().min(0).max(63);
const mitigationList = z.array(mitigation).max(64).default([]);

/** SEV-SNP: settings of the machine that a report shows. */
const platform = z
  .strictObject({
    aliasCheck: required('required').describe(
      'Memory was checked for aliases since the last reset (ALIAS_CHECK_COMPLETE): without it, BadRAM is possible',
    ),
    ciphertextHiding: required('any').describe('The host cannot read ciphertext (CIPHERTEXT_HIDING_DRAM)'),
    smt: refused('any').describe('Two threads share a core (SMT_EN)'),
    rapl: refused('any').describe('The power that is used can be measured (RAPL is on)'),
    tsme: required('any').describe('All of the memory is encrypted (TSME_EN)'),
    ecc: required('any').describe('Memory has error correction (ECC_EN)'),
    iommuWriteSafe: required('any').describe('Writes of devices are safe (IOMMU_WRITE_SAFE; Turin)'),
    tio: refused('any').describe('Trusted I/O is on (TIO_EN)'),
  })
  .prefault({});

/** The rules of a policy about SEV-SNP alone. */
export const snpRules = {
  products: z
    .array(z.enum(snpProducts))
    .default(['genoa', 'turin'])
    .describe(
      'SEV-SNP: accepted processors. Milan is not among them by default: the seed of its attestation keys can be ' +
        'extracted by software (arXiv 2605.12990), against which no minimum TCB helps',
    ),
  platform: platform.describe('SEV-SNP: settings of the machine (PLATFORM_INFO)'),
  mitigations: z
    .strictObject({
      launch: mitigationList.describe('Bits of the mitigation vector when the guest was launched'),
      current: mitigationList.describe('Bits of the mitigation vector when the report was made'),
    })
    .prefault({})
    .describe('SEV-SNP: mitigations that must be in force; only reports of version 5 show them'),
  vlekProviders: z
    .union([z.literal('any'), z.array(z.string().min(1).max(100)).max(64)])
    .default([])
    .describe(
      'SEV-SNP: cloud providers whose VLEK may sign, as the certificate names them; a VLEK hides which machine it is',
    ),
  hostData: hexList(32, 'host data')
    .optional()
    .describe('SEV-SNP: accepted HOST_DATA, which the host set at launch (initdata of Kata); absent: any'),
  idKeys: hexList(48, 'the SHA-384 of a key').optional().describe('SEV-SNP: accepted ID_KEY_DIGEST'),
  authorKeys: hexList(48, 'the SHA-384 of a key').optional().describe('SEV-SNP: accepted AUTHOR_KEY_DIGEST'),
  familyIds: hexList(16, 'a family id').optional().describe('SEV-SNP: accepted FAMILY_ID'),
  imageIds: hexList(16, 'an image id').optional().describe('SEV-SNP: accepted IMAGE_ID'),
  vmpl: z
    .int()
    .min(0)
    .max(3)
    .default(0)
    .describe('SEV-SNP: the highest accepted VMPL (0 is the most privileged)'),
  revocationLists: z
    .enum(['required', 'if-present'])
    .default('required')
    .describe('SEV-SNP: whether evidence must carry the list of revoked certificates; TDX must always'),
};
