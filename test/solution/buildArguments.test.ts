import { describe, expect, test } from '@jest/globals';
import { buildArguments } from '../../src/solution/buildSolution.ts';
import { builderEnvironment, engineEnvironment } from '../../src/solution/engine/containerEngine.ts';

describe('building a solution', () => {
  const request = {
    ...{ directory: '/d', name: 'toy', output: 'toy.tar.gz', useCache: true },
    ...{ context: '/c', file: '/c/Dockerfile', format: 'oci' as const },
  };

  test('says to the engine what was said to it, and nothing else', () => {
    expect(buildArguments('docker', request).join(' ')).toBe(
      'build --tag toy:latest --file /c/Dockerfile -- /c',
    );
    const more = { file: '/d/Containerfile', target: 'run', platform: 'linux/amd64', network: 'none' };
    const args = buildArguments('podman', {
      ...request,
      ...more,
      secrets: ['id=t,src=t'],
      buildArgs: ['A=b'],
    });
    expect(args.join(' ')).toContain(
      '--target run --platform linux/amd64 --network none --secret id=t,src=t --build-arg A=b -- /c',
    );
  });

  test('has the environment that the engine itself would have; a run has not', () => {
    const names = [
      'HTTPS_PROXY',
      'https_proxy',
      'NO_PROXY',
      'DOCKER_CONFIG',
      'DOCKER_CONTEXT',
      'BUILDX_BUILDER',
    ];
    const more = ['DOCKER_DEFAULT_PLATFORM', 'REGISTRY_AUTH_FILE', 'SSL_CERT_FILE'];
    const given = Object.fromEntries([...names, ...more].map((name) => [name, 'x']));
    const secret = { COUNTERSIGN_KEY: 'k', AWS_SECRET_ACCESS_KEY: 's', GITHUB_TOKEN: 't' };
    expect(builderEnvironment({ ...given, ...secret })).toEqual(given);
    expect(engineEnvironment({ ...given, ...secret })).toEqual({});
  });

  test('has of its secrets the variables that are named, and no others', () => {
    const secrets = ['id=t,env=TOKEN', 'env=OTHER,id=o', 'id=f,src=env=FILE'];
    const given = { TOKEN: 't', OTHER: 'o', FILE: 'f', XTOKEN: 'x', id: 'i', '': 'e' };
    expect(builderEnvironment(given, secrets)).toEqual({ TOKEN: 't', OTHER: 'o' });
  });
});
