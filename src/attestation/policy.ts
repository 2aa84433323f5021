import * as z from 'zod';
import { digestOf } from '../pureDigest.ts';
import { gpuRulesSchema } from './gpu/gpuPolicy.ts';

const hex = (bytes: number, what: string) =>
  z
    .string()
    .regex(new RegExp(`^[0-9a-fA-F]{${bytes * 2}}$`), `${what} is ${bytes * 2} hexadecimal digits`)
    .toLowerCase();

/** A security version number of one byte, as AMD counts them. */
const svn = z.int().min(0).max(255);

/** The key of a witness's line is what counts: one key under two names is one witness. */
const keyOf = (line: string): string => line.split('+').slice(2).join('+');
const nameOf = (line: string): string => line.split('+')[0] ?? '';

const measurementList = z.array(hex(48, 'a measurement')).max(256);

const snpTcb = z
  .strictObject({
    fmc: svn.default(0).describe('Turin only'),
    bootLoader: svn.default(0),
    tee: svn.default(0),
    snp: svn.default(0),
    microcode: svn.default(0),
  })
  .describe('Lowest accepted security version of each part of the firmware');

export const tdxTcbStatuses = [
  'UpToDate',
  'SWHardeningNeeded',
  'ConfigurationNeeded',
  'ConfigurationAndSWHardeningNeeded',
  'OutOfDate',
  'OutOfDateConfigurationNeeded',
] as const;

const hours = z.number().positive().max(87_600);

const witnesses = z
  .strictObject({
    keys: z
      .array(
        z
          .string()
          .max(256)
          .regex(
            /^[^\s+]{1,128}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/,
            'a witness is written as `countersign witness init` prints it: name+id+key',
          ),
      )
      .min(1)
      .max(16)
      .describe('Verifier keys, as a witness prints its own (C2SP signed-note)'),
    quorum: z.int().min(1).describe('How many of them must have signed: more than half'),
  })
  .refine(({ keys }) => new Set(keys.map(keyOf)).size === keys.length, 'a witness is named twice')
  .refine(({ keys }) => new Set(keys.map(nameOf)).size === keys.length, 'two witnesses have one name')
  .refine(({ keys, quorum }) => quorum <= keys.length, 'the quorum is more than there are witnesses')
  .refine(
    ({ keys, quorum }) => 2 * quorum > keys.length,
    'a quorum of half the witnesses or fewer can be had twice, once for each of two histories',
  );

/**
 * What an owner asks of a TEE before the key to the owner's data is released to it. Unknown members are
 * refused: a misspelt rule must not become no rule. A debug TEE is never accepted, so there is no rule for it.
 */
export const policySchema = z
  .strictObject({
    version: z.literal(1),
    kinds: z
      .array(z.enum(['sev-snp', 'tdx']))
      .default(['sev-snp', 'tdx'])
      .describe('Hardware kinds that are accepted; the simulated kind has a rule of its own'),
    allowSimulated: z
      .boolean()
      .default(false)
      .describe('Accept simulated evidence, which proves NOTHING about hardware: for trials only'),
    simulatedRoots: z
      .array(hex(32, 'the SHA-256 of a root key'))
      .max(64)
      .optional()
      .describe('SHA-256 of the public key (SPKI, DER) of each accepted simulated root; absent: any'),
    measurements: z
      .strictObject({
        sim: measurementList.optional().describe('Absent: any'),
        'sev-snp': measurementList.optional(),
        tdx: measurementList.optional().describe('MRTD'),
      })
      .default({})
      .describe('Accepted measurements of each kind; a hardware kind without a list is refused'),
    allowAnyMeasurement: z
      .boolean()
      .default(false)
      .describe('Accept a hardware kind without a list of measurements: any software may then run in it'),
    rtmrs: z
      .strictObject({
        rtmr0: measurementList.optional(),
        rtmr1: measurementList.optional(),
        rtmr2: measurementList.optional(),
        rtmr3: measurementList.optional(),
      })
      .default({})
      .describe('TDX: accepted values of the runtime measurement registers; absent: any'),
    pcrs: z
      .record(
        z.string().regex(/^(?:[0-9]|1[0-9]|2[0-3])$/, 'a PCR is numbered 0 to 23'),
        z.array(hex(32, 'a PCR')).max(256),
      )
      .default({})
      .describe(
        'Azure vTPM: accepted SHA-256 values of each PCR named; evidence without a vTPM is refused then',
      ),
    minimumTcb: z
      .strictObject({
        milan: snpTcb.optional(),
        genoa: snpTcb.optional(),
        turin: snpTcb.optional(),
        tdx: z
          .array(z.enum(tdxTcbStatuses))
          .min(1)
          .default(['UpToDate'])
          .describe('Accepted TCB statuses, after platform, module and quoting enclave are merged'),
      })
      .default({ tdx: ['UpToDate'] }),
    allowedAdvisories: z
      .array(z.string().regex(/^[A-Z]+-SA-[0-9]{5}$/, 'an advisory is written like INTEL-SA-00960'))
      .max(256)
      .default([])
      .describe('TDX: advisories that the owner has read and accepts; any other one is refused'),
    vmpl: z
      .int()
      .min(0)
      .max(3)
      .default(0)
      .describe('SEV-SNP: the highest accepted VMPL (0 is the most privileged)'),
    allowMigration: z.boolean().default(false).describe('Accept a guest that may migrate to another machine'),
    chipIds: z
      .array(
        z
          .string()
          .regex(
            /^(?:[0-9a-fA-F]{32}|[0-9a-fA-F]{128})$/,
            'a chip id is 128 hexadecimal digits (SEV-SNP) or 32 (TDX)',
          )
          .toLowerCase(),
      )
      .max(4096)
      .optional()
      .describe('Accepted machines: chip_id of SEV-SNP, PPID of TDX; absent: any'),
    septVeDisable: z
      .enum(['required', 'any'])
      .default('required')
      .describe('TDX: SEPT_VE_DISABLE, without which the host can inject exceptions; Azure clears it'),
    allowServiceTd: z.boolean().default(false).describe('TDX: accept a TD that a service TD is bound to'),
    revocationLists: z
      .enum(['required', 'if-present'])
      .default('required')
      .describe('SEV-SNP: whether evidence must carry the list of revoked certificates; TDX must always'),
    maximumAgeHours: z
      .strictObject({
        evidence: hours.optional().describe('Since the evidence was made'),
        collateral: hours.optional().describe('Since revocation lists and TCB information were issued'),
      })
      .default({}),
    gpus: gpuRulesSchema,
    witnesses: witnesses
      .optional()
      .describe(
        'Who must have seen a claim on the ledger before anything is opened; absent: nobody, and a fork is not noticed',
      ),
  })
  .describe('What an owner asks of a TEE before the key to the data is released to it');

export type Policy = z.infer<typeof policySchema>;

/** Hardware only, nothing simulated, and no measurement accepted until the owner lists one. */
export function defaultPolicy(): Policy {
  return policySchema.parse({ version: 1 });
}

/** SHA-256 (lower-case hex) of the policy's canonical JSON, with every default written out. */
export function policyDigest(policy: Policy): string {
  return digestOf(policySchema.parse(policy));
}

/** The JSON Schema (2020-12) of a policy as an owner writes it; published as schemas/policy.schema.json. */
export function policyJsonSchema(): Record<string, unknown> {
  return { title: 'Countersign policy', ...z.toJSONSchema(policySchema, { io: 'input' }) };
}
