import type { ActionContext } from './actionContext.ts';
import { attestOnGitHub } from './attestOnGitHub.ts';

/**
 * Has GitHub attest by which workflow, at which commit, the archive was built: SLSA provenance v1
 * (https://slsa.dev/spec/v1.0/provenance), which `gh attestation verify` looks for. See `attestOnGitHub`.
 * @param wish `required`: where GitHub does not offer it, fail; otherwise one notice says so
 * @returns the attestation's page; nothing where there is none
 * @throws CountersignError `unavailable` when it is required and cannot be had.
 */
export function attestArchive(
  context: ActionContext,
  wish: 'true' | 'required',
  token: string,
  { name, hash }: { readonly name: string; readonly hash: string },
): Promise<string> {
  const attesting = { what: 'the archive', wish, token, tell: context.notice };
  return attestOnGitHub(context, attesting, async ({ attestProvenance }) => {
    const subjects = [{ name, digest: { sha256: hash } }];
    return [(await attestProvenance({ subjects, token, skipWrite: true })).bundle];
  });
}
