import { afterEach, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import type { HttpAnswer, HttpClient, HttpRequest } from '../../src/storage/http/httpClient.ts';
import { RegistryAuth, parseChallenge } from '../../src/storage/oci/ociAuth.ts';
import { registryCredentials } from '../../src/storage/oci/ociCredentials.ts';
import { SEALED_TYPE, manifestOf, parseManifest } from '../../src/storage/oci/ociManifest.ts';
import { openOciLocation } from '../../src/storage/oci/ociStore.ts';
import { checkTarget, parseOciUrl, tagOf } from '../../src/storage/oci/ociTarget.ts';
import { bytesOf, collect, sha256 } from './bytes.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function configFolder(config: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-docker-'));
  stops.push(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'config.json'), JSON.stringify(config));
  return folder;
}

describe('the address of a registry', () => {
  test('is read from an oci: URL', () => {
    expect(parseOciUrl(new URL('oci://ghcr.io/alice/data'))).toEqual({
      registry: 'ghcr.io',
      repository: 'alice/data',
      insecure: false,
    });
    expect(parseOciUrl(new URL('oci://127.0.0.1:5000/x?insecure=true')).insecure).toBe(true);
  });

  test.each([
    'oci://ghcr.io/',
    'oci://ghcr.io/Upper',
    'oci://u:p@ghcr.io/a',
    'oci://ghcr.io/a?other=1',
    'oci://ghcr.io/a?insecure=yes',
  ])('%s is refused', (url) => {
    expect(() => parseOciUrl(new URL(url))).toThrow(expect.objectContaining({ code: 'usage' }));
  });

  test.each([
    ['evil.example/v2/other', 'a'],
    ['user@evil.example', 'a'],
    ['ghcr.io', '../../token'],
    ['ghcr.io', 'a?b'],
    ['ghcr.io#', 'a'],
  ])('a location with %s and %s cannot lead a request elsewhere', (registry, repository) => {
    expect(() => checkTarget({ registry, repository, insecure: false }, 'input')).toThrow(
      expect.objectContaining({ code: 'input' }),
    );
  });

  test('every name has a tag of the grammar of tags, and no two names share one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        expect(tagOf(one)).toMatch(/^\w[\w.-]{0,127}$/);
        expect(tagOf(one) === tagOf(other)).toBe(one === other);
        expect(tagOf(tagOf(one)) === tagOf(one)).toBe(!tagOf(one).startsWith('name-'));
      }),
    );
  });
});

describe('credentials for a registry', () => {
  test('are those of docker login for that host', async () => {
    const auth = Buffer.from('alice:pass:with:colons').toString('base64');
    const folder = await configFolder({ auths: { 'registry.example': { auth } } });
    const env = { DOCKER_CONFIG: folder, HOME: folder };
    expect(await registryCredentials('registry.example', env)).toEqual({
      username: 'alice',
      password: 'pass:with:colons',
    });
    expect(await registryCredentials('other.example', env)).toBeUndefined();
    expect(await registryCredentials('__proto__', env)).toBeUndefined();
  });

  test('are those of podman login, for the repository before those for the registry', async () => {
    const auth = (name: string): { auth: string } => ({ auth: Buffer.from(`${name}:x`).toString('base64') });
    const folder = await configFolder({});
    await mkdir(join(folder, 'containers'));
    const auths = {
      'registry.example': auth('all'),
      'registry.example/team': auth('team'),
      'registry.example/team/data': auth('data'),
      'https://other.example/v2/': auth('other'),
      'null.example': null,
    };
    await writeFile(join(folder, 'containers', 'auth.json'), JSON.stringify({ auths }));
    for (const place of ['XDG_RUNTIME_DIR', 'XDG_CONFIG_HOME']) {
      const env = { DOCKER_CONFIG: folder, HOME: folder, XDG_RUNTIME_DIR: '/none', [place]: folder };
      const nameFor = async (host: string, repository?: string): Promise<string | undefined> =>
        (await registryCredentials(host, env, repository))?.username;
      expect(await nameFor('registry.example')).toBe('all');
      expect(await nameFor('registry.example', 'teams/data')).toBe('all');
      expect(await nameFor('registry.example', 'team/data')).toBe('data');
      expect(await nameFor('registry.example', 'team/data2')).toBe('team');
      expect(await nameFor('other.example', 'x')).toBe('other');
      expect(await nameFor('null.example', 'x')).toBeUndefined();
    }
  });

  test('may be an identity token, which a registry gives instead of a password', async () => {
    const auth = Buffer.from('00000000-0000-0000-0000-000000000000:').toString('base64');
    const folder = await configFolder({
      auths: { 'a.example': { auth, identitytoken: 'refresh' }, 'b.example': { registrytoken: 'direct' } },
    });
    const env = { DOCKER_CONFIG: folder, HOME: folder };
    expect(await registryCredentials('a.example', env)).toMatchObject({ identityToken: 'refresh' });
    expect(await registryCredentials('b.example', env)).toMatchObject({ registryToken: 'direct' });
  });

  test('GITHUB_TOKEN is for ghcr.io, and offered to no other host', async () => {
    const folder = await configFolder({});
    const env = { GITHUB_TOKEN: 'ghs_x', GITHUB_ACTOR: 'alice', DOCKER_CONFIG: folder, HOME: folder };
    expect(await registryCredentials('ghcr.io', env)).toEqual({ username: 'alice', password: 'ghs_x' });
    for (const host of ['ghcr.io.evil.example', 'evil.example', 'ghcr.io:8080', 'GHCR.IO.']) {
      expect(await registryCredentials(host, env)).toBeUndefined();
    }
  });
});

describe('a registry that asks who is there', () => {
  const token = (): HttpAnswer =>
    ({
      statusCode: 200,
      headers: {},
      body: Readable.from([Buffer.from('{"token":"t"}')]),
    }) as unknown as HttpAnswer;

  async function authFor(registry: string, insecure: boolean, sent: HttpRequest[]): Promise<RegistryAuth> {
    const auth = Buffer.from('alice:secret').toString('base64');
    const folder = await configFolder({ auths: { [registry]: { auth } } });
    const http: HttpClient = (request) => {
      sent.push(request);
      return Promise.resolve(token());
    };
    return new RegistryAuth(
      { registry, repository: 'a', insecure },
      { DOCKER_CONFIG: folder, HOME: folder },
      http,
    );
  }

  test('is told a token of its realm, for the repository and the actions', async () => {
    const sent: HttpRequest[] = [];
    const auth = await authFor('registry.example', false, sent);
    expect(await auth.answer('Bearer realm="https://auth.example/token",service="r"', 'pull')).toBe(true);
    expect(String(sent[0]?.url)).toBe('https://auth.example/token?service=r&scope=repository%3Aa%3Apull');
    expect(sent[0]?.headers).toEqual({
      authorization: `Basic ${Buffer.from('alice:secret').toString('base64')}`,
    });
    expect(auth.headers('pull')).toEqual({ authorization: 'Bearer t' });
    expect(auth.headers('pull,push')).toEqual({});
  });

  test('exchanges an identity token for one of its realm, and gives it to nothing else', async () => {
    const folder = await configFolder({ auths: { 'registry.example': { identitytoken: 'refresh' } } });
    const env = { DOCKER_CONFIG: folder, HOME: folder };
    const target = { registry: 'registry.example', repository: 'a', insecure: false };
    for (const [realm, isGiven] of [
      ['https://auth.example/oauth2/token', true],
      ['http://auth.example/oauth2/token', false],
    ] as const) {
      const sent: HttpRequest[] = [];
      const http: HttpClient = (request) => {
        sent.push(request);
        return Promise.resolve(token());
      };
      const auth = new RegistryAuth(target, env, http);
      expect(await auth.answer(`Bearer realm="${realm}",service="r"`, 'pull')).toBe(true);
      const [request] = sent;
      const form = new URLSearchParams(
        Buffer.from((request?.body as Uint8Array | undefined) ?? []).toString(),
      );
      expect(request?.method).toBe(isGiven ? 'POST' : 'GET');
      expect(form.get('refresh_token')).toBe(isGiven ? 'refresh' : null);
      expect(form.get('scope')).toBe(isGiven ? 'repository:a:pull' : null);
      expect(form.get('grant_type')).toBe(isGiven ? 'refresh_token' : null);
      expect(JSON.stringify([request?.url, request?.headers])).not.toContain('refresh"');
    }
  });

  test('gets no password over plain http, even if a location calls the registry insecure', async () => {
    const sent: HttpRequest[] = [];
    const auth = await authFor('registry.example', true, sent);
    expect(await auth.answer('Basic realm="x"', 'pull')).toBe(false);
    await auth.answer('Bearer realm="https://auth.example/token"', 'pull');
    expect(sent.map(({ headers }) => headers)).toEqual([{}]);
  });

  test('gets no password for a realm of plain http', async () => {
    const sent: HttpRequest[] = [];
    const auth = await authFor('registry.example', false, sent);
    await auth.answer('Bearer realm="http://auth.example/token"', 'pull');
    expect(sent.map(({ headers }) => headers)).toEqual([{}]);
  });

  test('is understood however it writes its challenge', () => {
    expect(
      parseChallenge('Bearer realm="https://a/t", service="a b", scope="repository:x:pull,push"'),
    ).toEqual({
      scheme: 'bearer',
      parameters: { realm: 'https://a/t', service: 'a b', scope: 'repository:x:pull,push' },
    });
    expect(parseChallenge('BASIC realm=x').parameters).toEqual({ realm: 'x' });
    fc.assert(
      fc.property(fc.string(), (header) => {
        parseChallenge(header);
      }),
    );
  });
});

describe('a registry that lies', () => {
  const sealed = bytesOf('sealed', 5000);
  const manifest = manifestOf('x', [{ size: sealed.length, sha256: sha256(sealed), receipt: '' }]);

  async function readFrom(
    answer: (request: IncomingMessage, response: ServerResponse) => void,
  ): Promise<Buffer> {
    const server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    stops.push(() => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    });
    const address = server.address();
    const registry = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    const credentials = { registry, repository: 'a', insecure: true };
    const location = { type: 'STORAGE_PROVIDER', storageType: 'OCI', filepath: 'x', credentials } as const;
    return collect(openOciLocation(location, {}, { attempts: 2, firstWaitMs: 1, maxWaitMs: 1 }).read());
  }

  test('about the bytes of a layer is found out, with and without ranges', async () => {
    const other = Buffer.from(sealed);
    other[17] = (other[17] ?? 0) ^ 1;
    for (const [bytes, verdict] of [
      [sealed, 'whole'],
      [other, 'tampered'],
    ] as const) {
      const read = readFrom((request, response) => {
        response.end(request.url?.includes('manifests') === true ? manifest : bytes);
      });
      if (verdict === 'whole') expect((await read).equals(sealed)).toBe(true);
      else await expect(read).rejects.toMatchObject({ code: 'tampered' });
    }
  });

  test('about the length of a layer is found out', async () => {
    const read = readFrom((request, response) => {
      response.end(request.url?.includes('manifests') === true ? manifest : sealed.subarray(0, 4000));
    });
    await expect(read).rejects.toMatchObject({ code: 'tampered' });
  });

  test('with a manifest without end is not listened to', async () => {
    const read = readFrom((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 32)));
        response.once('drain', more);
      };
      more();
    });
    await expect(read).rejects.toMatchObject({ code: 'limit' });
  });

  test.each([
    ['no JSON', '{'],
    ['no layer', JSON.stringify({ schemaVersion: 2, layers: [] })],
    [
      'a negative size',
      JSON.stringify({
        schemaVersion: 2,
        layers: [{ mediaType: SEALED_TYPE, digest: `sha256:${'0'.repeat(64)}`, size: -1 }],
      }),
    ],
    [
      'another digest',
      JSON.stringify({
        schemaVersion: 2,
        layers: [{ mediaType: SEALED_TYPE, digest: 'sha256:../../x', size: 1 }],
      }),
    ],
    [
      'an image',
      JSON.stringify({
        schemaVersion: 2,
        layers: [
          {
            mediaType: 'application/vnd.oci.image.layer.v1.tar',
            digest: `sha256:${'0'.repeat(64)}`,
            size: 1,
          },
        ],
      }),
    ],
  ])('with %s in the manifest is refused', (_, text) => {
    expect(() => parseManifest(text, 'read x')).toThrow(expect.objectContaining({ code: 'tampered' }));
  });
});
