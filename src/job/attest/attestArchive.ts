import type { Source } from '../../marketplace/order/source.ts';
import type { ActionContext } from '../actionContext.ts';
import { attestOnGitHub } from './attestOnGitHub.ts';

export interface BuiltSubject {
  /** Of the archive's file. */
  readonly name: string;
  /** SHA-256 of the archive. */
  readonly hash: string;
  readonly source: Source | undefined;
}

/** What was built from, as the running workflow saw it: the commit of its own run may be another. */
function dependencies({ repository, commit, tree }: Source): object[] {
  const uri = `git+${repository}@${commit}`;
  return [
    { name: 'source', uri, digest: { gitCommit: commit } },
    ...(tree === undefined ? [] : [{ name: 'tree', uri, digest: { sha256: tree } }]),
  ];
}

/** The part of SLSA provenance v1 that is added to. */
interface Provenance {
  readonly buildDefinition: { readonly resolvedDependencies: readonly object[] };
}

/**
 * Has GitHub attest by which workflow the archive was built, and from what: SLSA provenance v1
 * (https://slsa.dev/spec/v1.0/provenance), which `gh attestation verify` looks for. See `attestOnGitHub`.
 * @param wish `required`: where GitHub does not offer it, fail; otherwise one notice says so
 * @returns the attestation's page; nothing where there is none
 * @throws CountersignError `unavailable` when it is required and cannot be had.
 */
export function attestArchive(
  context: ActionContext,
  wish: 'true' | 'required',
  token: string,
  { name, hash, source }: BuiltSubject,
): Promise<string> {
  const attesting = { what: 'the archive', wish, token, tell: context.notice };
  return attestOnGitHub(context, attesting, async function* ({ attest, buildSLSAProvenancePredicate }) {
    const { type, params } = await buildSLSAProvenancePredicate();
    const { buildDefinition, ...rest } = params as Provenance;
    const { resolvedDependencies } = buildDefinition;
    const predicate = {
      ...rest,
      buildDefinition: {
        ...buildDefinition,
        resolvedDependencies: [
          ...resolvedDependencies,
          ...(source === undefined ? [] : dependencies(source)),
        ],
      },
    };
    const subjects = [{ name, digest: { sha256: hash } }];
    const { bundle } = await attest({ subjects, predicateType: type, predicate, token, skipWrite: true });
    yield bundle;
  });
}
