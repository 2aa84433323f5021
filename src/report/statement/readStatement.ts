import { fromBase64, fromUtf8 } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import { bundleSchema } from './dsse.ts';
import { ORDER_REPORT_TYPE, RESULT_TYPE, statementSchema, type Statement } from './statement.ts';

type Kind = 'report' | 'result';
type StatementOf<K extends Kind> = Extract<
  Statement,
  { predicateType: K extends 'report' ? typeof ORDER_REPORT_TYPE : typeof RESULT_TYPE }
>;

/**
 * Reads a bundle's statement without verifying its signature.
 * @throws CountersignError `tampered` when it is not a statement of this kind.
 */
export function readStatement<K extends Kind>(bundle: unknown, what: string, kind: K): StatementOf<K> {
  const parsed = bundleSchema.safeParse(bundle);
  if (!parsed.success)
    throw new CountersignError('tampered', `${what} is not a Sigstore bundle v0.3 with a public key`);
  const json = fromUtf8(fromBase64(parsed.data.dsseEnvelope.payload) ?? new Uint8Array());
  return parseStatement(json ?? '', what, kind);
}

/** @throws CountersignError `tampered`. */
export function parseStatement<K extends Kind>(json: string, what: string, kind: K): StatementOf<K> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new CountersignError('tampered', `${what} is not JSON`, { cause });
  }
  const statement = statementSchema.safeParse(value);
  const wanted = kind === 'report' ? ORDER_REPORT_TYPE : RESULT_TYPE;
  if (!statement.success || statement.data.predicateType !== wanted) {
    throw new CountersignError('tampered', `${what} is not a statement of type ${wanted}`);
  }
  return statement.data as StatementOf<K>;
}
