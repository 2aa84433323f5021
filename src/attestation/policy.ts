import * as z from 'zod';
import { digestOf } from '../pureDigest.ts';
import { gpuRulesSchema } from './gpu/gpuPolicy.ts';
import { chipRules } from './policy/chipRules.ts';
import { eventLogRulesSchema } from './policy/eventLogRules.ts';
import { hex, hours, measurementList } from './policy/fields.ts';
import { snpMinimum, snpProducts, snpRules } from './policy/snpRules.ts';
import { tdxRules, tdxStatuses, tdxTcbStatuses } from './policy/tdxRules.ts';
import { witnessRules } from './policy/witnessRules.ts';

export { tdxTcbStatuses };

const simRules = {
  allowSimulated: z
    .boolean()
    .default(false)
    .describe('Accept simulated evidence, which proves NOTHING about hardware: for trials only'),
  simulatedRoots: z
    .array(hex(32, 'the SHA-256 of a root key'))
    .max(64)
    .optional()
    .describe('SHA-256 of the public key (SPKI, DER) of each accepted simulated root; absent: any'),
};

/** What software runs in the TEE. */
const softwareRules = {
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
  allowAnyGuest: z
    .boolean()
    .default(false)
    .describe(
      'Accept a measurement that covers the firmware alone (MRTD; the paravisor of Azure) without rules about the ' +
        'system that it starts: any system may then run in it',
    ),
  pcrs: z
    .record(
      z.string().regex(/^(?:[0-9]|1[0-9]|2[0-3])$/, 'a PCR is numbered 0 to 23'),
      z.array(hex(32, 'a PCR')).max(256),
    )
    .default({})
    .describe(
      'Azure vTPM: accepted SHA-256 values of each PCR named; evidence without a vTPM is refused then',
    ),
};

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
    ...simRules,
    ...softwareRules,
    eventLog: eventLogRulesSchema,
    minimumTcb: z
      .strictObject({ milan: snpMinimum, genoa: snpMinimum, turin: snpMinimum, tdx: tdxStatuses })
      .prefault({}),
    ...snpRules,
    ...tdxRules,
    ...chipRules,
    allowMigration: z.boolean().default(false).describe('Accept a guest that may migrate to another machine'),
    maximumAgeHours: z
      .strictObject({
        evidence: hours.optional().describe('Since the evidence was made'),
        collateral: hours.optional().describe('Since revocation lists and TCB information were issued'),
      })
      .default({}),
    gpus: gpuRulesSchema,
    witnesses: witnessRules
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

/**
 * Accepts all that an owner may decide about, simulated evidence included, but for how fresh and complete the makers' words
 * on revocation are. For looking at evidence, never for releasing anything.
 */
export function openPolicy(): Policy {
  return policySchema.parse({
    version: 1,
    allowSimulated: true,
    allowAnyMeasurement: true,
    allowAnyGuest: true,
    minimumTcb: { milan: 'none', genoa: 'none', turin: 'none', tdx: [...tdxTcbStatuses] },
    products: [...snpProducts],
    platform: { aliasCheck: 'any' },
    vlekProviders: 'any',
    tdxEvaluation: { minimumNumber: 0 },
    advisories: { accept: 'any' },
    vmpl: 3,
    septVeDisable: 'any',
    allowServiceTd: true,
    allowMigration: true,
  });
}

/** SHA-256 (lower-case hex) of the policy's canonical JSON, with every default written out. */
export function policyDigest(policy: Policy): string {
  return digestOf(policySchema.parse(policy));
}

/** The JSON Schema (2020-12) of a policy as an owner writes it; published as schemas/policy.schema.json. */
export function policyJsonSchema(): Record<string, unknown> {
  return { title: 'Countersign policy', ...z.toJSONSchema(policySchema, { io: 'input' }) };
}
