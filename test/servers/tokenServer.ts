import { execFileSync } from 'node:child_process';
import { createPrivateKey, randomUUID, sign, X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TokenServer {
  readonly realm: string;
  /** A PEM file that verifies the tokens. */
  readonly certificate: string;
  /** What was asked for: `alice repository:x:pull`; nobody's name where no credentials came. */
  readonly asked: string[];
  stop(): Promise<void>;
}

/** Grants any scope to one user by a signed token, as the token servers of registries do, and nothing to others. */
export async function startTokenServer(username: string, password: string): Promise<TokenServer> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-token-'));
  const keyPath = join(folder, 'key.pem');
  const certificate = join(folder, 'certificate.pem');
  const made = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=test';
  execFileSync('openssl', [...made.split(' '), '-keyout', keyPath, '-out', certificate], { stdio: 'ignore' });
  const key = createPrivateKey(await readFile(keyPath));
  const x5c = [new X509Certificate(await readFile(certificate)).raw.toString('base64')];
  const asked: string[] = [];
  const expected = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

  const tokenFor = (scope: string): string => {
    const [type, name, actions = ''] = scope.split(':');
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: 'test',
      sub: username,
      aud: 'test',
      exp: now + 60,
      nbf: now - 5,
      iat: now,
      jti: randomUUID(),
      access: [{ type, name, actions: actions.split(',') }],
    };
    const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${encode({ typ: 'JWT', alg: 'ES256', x5c })}.${encode(claims)}`;
    const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
    return `${signed}.${signature.toString('base64url')}`;
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const scope = url.searchParams.get('scope') ?? '';
    const known = request.headers.authorization === expected;
    asked.push(`${known ? username : 'nobody'} ${scope}`);
    response.statusCode = known ? 200 : 401;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(known ? { token: tokenFor(scope) } : { errors: [{ code: 'UNAUTHORIZED' }] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    realm: `http://127.0.0.1:${port}/token`,
    certificate,
    asked,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
