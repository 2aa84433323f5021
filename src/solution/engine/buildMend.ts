/**
 * What podman, buildah and docker's builders print when the base cannot be fetched: no registry is reached, or it
 * refuses. What a step of the build prints of a network that it does not have is not meant.
 */
const NO_BASE =
  /pinging container registry|initializing source docker:|failed to resolve source metadata|pull access denied|failed to do request: Head "https?:|Get "https?:\/\/[^"\s]{1,200}\/v2\//;

/** What to do about a build that failed with these words; nothing where they say it themselves. */
export function buildMend(stderr: string): { readonly mend?: string } {
  if (!NO_BASE.test(stderr)) return {};
  return {
    mend: 'the base could not be fetched: where the Dockerfile says ARG BASE, name one that is here by --build-arg BASE=…; docs/solutions.md says how to make one without a registry',
  };
}
