import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { goTool } from '../../scripts/goTools.ts';
import { freePort, startProcess } from './startProcess.ts';

/** An S3 server that verifies signatures and content hashes and knows multipart and conditional requests. */
export interface S3Server {
  readonly port: number;
  /** `http://127.0.0.1:port` */
  readonly endpoint: string;
  readonly bucket: string;
  /** Credentials of the bucket's owner, as variables of an environment. */
  readonly env: { readonly AWS_ACCESS_KEY_ID: string; readonly AWS_SECRET_ACCESS_KEY: string };
  /** A store URL below the bucket; `endpoint` may be that of a proxy. */
  storeUrl(prefix: string, endpoint?: string): URL;
  stop(): Promise<void>;
}

/** versitygw over a folder; `undefined` where neither it nor Go (which builds it) is installed. */
export async function startS3Server(parent: string = tmpdir()): Promise<S3Server | undefined> {
  const program = goTool('versitygw');
  if (program === undefined) return undefined;
  const root = await mkdtemp(join(parent, 'countersign-s3-'));
  const bucket = 'sealed';
  await mkdir(join(root, 'data'));
  await mkdir(join(root, 'meta'));
  const env = { AWS_ACCESS_KEY_ID: 'alice-access', AWS_SECRET_ACCESS_KEY: 'alice-secret-for-tests' };
  const port = await freePort();
  const server = await startProcess(
    program,
    [
      '--port',
      `127.0.0.1:${port}`,
      '--quiet',
      '--keep-alive',
      'posix',
      '--sidecar',
      join(root, 'meta'),
      join(root, 'data'),
    ],
    port,
    {
      PATH: process.env['PATH'],
      ROOT_ACCESS_KEY: env.AWS_ACCESS_KEY_ID,
      ROOT_SECRET_KEY: env.AWS_SECRET_ACCESS_KEY,
    },
  );
  const own = `http://127.0.0.1:${port}`;
  const credentials = { accessKeyId: env.AWS_ACCESS_KEY_ID, secretAccessKey: env.AWS_SECRET_ACCESS_KEY };
  const owner = new S3Client({ endpoint: own, region: 'us-east-1', forcePathStyle: true, credentials });
  await owner.send(new CreateBucketCommand({ Bucket: bucket }));
  owner.destroy();
  return {
    port,
    endpoint: own,
    bucket,
    env,
    storeUrl(prefix, endpoint = own) {
      const url = new URL(`s3://${bucket}/${prefix}`);
      url.searchParams.set('endpoint', endpoint);
      url.searchParams.set('region', 'us-east-1');
      url.searchParams.set('path-style', 'true');
      return url;
    },
    async stop() {
      await server.stop();
      await rm(root, { recursive: true, force: true });
    },
  };
}
