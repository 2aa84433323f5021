import * as z from 'zod';
import { hexList, measurementList, refused, required } from './fields.ts';

/** Intel's TCB statuses that a policy may accept: all but `Revoked`. */
export const tdxTcbStatuses = [
  'UpToDate',
  'SWHardeningNeeded',
  'ConfigurationNeeded',
  'ConfigurationAndSWHardeningNeeded',
  'OutOfDate',
  'OutOfDateConfigurationNeeded',
] as const;

/**
 * The oldest of Intel's evaluations that is accepted by default: the newest number in Intel's signed list of
 * 2025-10-13 (TDX: 13 to 20). To be raised when Intel's list grows.
 */
export const lowestEvaluation = 20;

const advisory = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{2,39}$/, 'an advisory is written as Intel does: INTEL-SA-00960');

const evaluation = z
  .strictObject({
    minimumNumber: z
      .int()
      .min(0)
      .max(1_000_000)
      .default(lowestEvaluation)
      .describe('Lowest tcbEvaluationDataNumber of TCB information and quoting enclave identity'),
    recoveredSince: z.iso
      .date()
      .optional()
      .describe(
        'The evaluation must cover the TCB recoveries up to this day, by the list of evaluations that Intel signs, ' +
          'which the evidence must carry then',
      ),
    graceDays: z
      .int()
      .min(0)
      .max(3650)
      .optional()
      .describe(
        'The evaluation must be the newest of the list that Intel signs, or one that was the newest so many days ago: ' +
          'the time that an operator may take to update',
      ),
  })
  .prefault({});

const advisories = z
  .strictObject({
    accept: z
      .union([z.literal('any'), z.array(advisory).max(256)])
      .default([])
      .describe('Advisories that the owner has read and accepts; any other one is refused'),
    refuse: z
      .array(advisory)
      .max(256)
      .default([])
      .describe('Advisories that are refused whatever else holds'),
    acceptWhenUpToDate: z
      .boolean()
      .default(false)
      .describe('Accept all that are not in `refuse` when Intel calls the whole UpToDate'),
  })
  .prefault({});

const pck = z
  .strictObject({
    dynamicPlatform: refused('any').describe('Processors may be added to the platform later'),
    cachedKeys: refused('any').describe('Intel keeps the root keys of the platform'),
    smt: refused('any').describe('Two threads share a core'),
  })
  .prefault({});

/** The rules of a policy about TDX alone. */
export const tdxRules = {
  rtmrs: z
    .strictObject({
      rtmr0: measurementList.optional(),
      rtmr1: measurementList.optional(),
      rtmr2: measurementList.optional(),
      rtmr3: measurementList.optional(),
    })
    .default({})
    .describe('TDX: accepted values of the runtime measurement registers; absent: any'),
  tdxEvaluation: evaluation.describe(
    'TDX: how old an evaluation of the TCB is accepted: the operator chooses which one travels with the quote',
  ),
  advisories: advisories.describe('TDX: security advisories that apply to the platform'),
  pck: pck.describe('TDX: what the PCK certificate says of the platform; absent from it counts as refused'),
  platformInstanceIds: hexList(16, 'a platform instance id')
    .optional()
    .describe('TDX: accepted platform instances, as the PCK certificate names them; absent: any'),
  fmspcs: hexList(6, 'an FMSPC').optional().describe('TDX: accepted families of platforms; absent: any'),
  mrSeams: measurementList.optional().describe('TDX: accepted measurements of the TDX module; absent: any'),
  mrConfigIds: measurementList
    .optional()
    .describe('TDX: accepted MRCONFIGID, which the host set at launch (initdata of Kata); absent: any'),
  mrOwners: measurementList.optional().describe('TDX: accepted MROWNER; absent: any'),
  mrOwnerConfigs: measurementList.optional().describe('TDX: accepted MROWNERCONFIG; absent: any'),
  xfams: hexList(8, 'XFAM')
    .optional()
    .describe('TDX: accepted XFAM (features of the processor), as facts show it; absent: any that can be'),
  septVeDisable: required('required').describe(
    'TDX: SEPT_VE_DISABLE, without which the host can inject exceptions; Azure clears it',
  ),
  allowServiceTd: z.boolean().default(false).describe('TDX: accept a TD that a service TD is bound to'),
};

/** Accepted TCB statuses. */
export const tdxStatuses = z
  .array(z.enum(tdxTcbStatuses))
  .min(1)
  .default(['UpToDate'])
  .describe('Accepted TCB statuses, after platform, module and quoting enclave are merged');
