import { describe, expect, test } from '@jest/globals';
import { buildMend } from '../../src/solution/engine/buildMend.ts';

describe('a base that cannot be fetched has a mend', () => {
  test.each([
    [
      'podman without a network',
      'Error: creating build container: initializing source docker://python:3.12-slim: pinging container registry registry-1.docker.io: Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 10.0.0.1:53: no such host',
    ],
    [
      "docker's buildx",
      'ERROR: failed to solve: python:3.12-slim: failed to resolve source metadata for docker.io/library/python:3.12-slim: failed to do request: Head "https://registry-1.docker.io/v2/library/python/manifests/3.12-slim": dial tcp: lookup registry-1.docker.io: no such host',
    ],
    [
      'an older docker',
      'Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io: connection refused',
    ],
    [
      'a name that no registry has',
      'pull access denied for nobody/nothing, repository does not exist or may require docker login',
    ],
  ])('%s', (_, stderr) => {
    expect(buildMend(stderr).mend).toContain('--build-arg BASE=');
  });

  test.each([
    ['a step that fails', 'Error: building at STEP "RUN make": while running runtime: exit status 2'],
    ['a step that has no network', 'Could not fetch URL https://pypi.org/simple/numpy/: connection error'],
    ['nothing', ''],
  ])('%s has none', (_, stderr) => {
    expect(buildMend(stderr)).toEqual({});
  });
});
