import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { HttpClient } from '@actions/http-client';
import pLimit from 'p-limit';

/** The service version that the calls below are written for (learn.microsoft.com/rest/api/storageservices). */
const VERSION = '2021-12-02';
/** "Put Blob" takes more; the smaller a piece, the less a broken connection costs. */
const SINGLE_SHOT = 128 * 1024 * 1024;
const BLOCK = 32 * 1024 * 1024;
const AT_ONCE = 4;
const ATTEMPTS = 3;

interface UploadOptions {
  /** Bytes. */
  readonly blockSize?: number | undefined;
  readonly concurrency?: number | undefined;
  /** Bytes up to which one request carries all. */
  readonly maxSingleShotSize?: number;
  readonly onProgress?: (progress: { readonly loadedBytes: number }) => void;
}

/**
 * What `@actions/cache` uses of `@azure/storage-blob`: the upload of a file to a signed address. In the bundle it stands in
 * the SDK's place, which would be a tenth of it.
 */
export class BlobClient {
  readonly url: string;
  readonly name = '';
  readonly accountName = '';
  readonly containerName = '';

  constructor(url: string) {
    this.url = url;
  }

  getBlockBlobClient(): BlockBlobClient {
    return new BlockBlobClient(this.url);
  }
}

export class BlockBlobClient extends BlobClient {
  readonly #http = new HttpClient('countersign');

  /** Puts a file in one request, or in blocks that are listed at the end. @throws Error where the service refuses. */
  async uploadFile(
    path: string,
    options: UploadOptions = {},
  ): Promise<{ readonly _response: { readonly status: number } }> {
    const { size } = await stat(path);
    if (size <= (options.maxSingleShotSize ?? SINGLE_SHOT)) {
      const status = await this.#put(this.url, size, () => createReadStream(path), {
        'x-ms-blob-type': 'BlockBlob',
      });
      options.onProgress?.({ loadedBytes: size });
      return { _response: { status } };
    }
    const ids = await this.#blocks(path, size, options);
    const list = `<?xml version="1.0" encoding="utf-8"?><BlockList>${ids.map((id) => `<Latest>${id}</Latest>`).join('')}</BlockList>`;
    const body = (): Readable => Readable.from([Buffer.from(list)]);
    return { _response: { status: await this.#put(this.#at({ comp: 'blocklist' }), list.length, body, {}) } };
  }

  async #blocks(path: string, size: number, options: UploadOptions): Promise<string[]> {
    const block = options.blockSize ?? BLOCK;
    const limit = pLimit(options.concurrency ?? AT_ONCE);
    const starts = Array.from({ length: Math.ceil(size / block) }, (_, index) => index * block);
    let loadedBytes = 0;
    return Promise.all(
      starts.map((start, index) =>
        limit(async () => {
          const id = Buffer.from(String(index).padStart(10, '0')).toString('base64');
          const length = Math.min(block, size - start);
          const body = (): Readable => createReadStream(path, { start, end: start + length - 1 });
          try {
            await this.#put(this.#at({ comp: 'block', blockid: id }), length, body, {});
          } catch (error) {
            // Without it no other is of use.
            limit.clearQueue();
            throw error;
          }
          loadedBytes += length;
          options.onProgress?.({ loadedBytes });
          return id;
        }),
      ),
    );
  }

  #at(parameters: Readonly<Record<string, string>>): string {
    const url = new URL(this.url);
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return url.href;
  }

  async #put(
    url: string,
    length: number,
    body: () => Readable,
    headers: Readonly<Record<string, string>>,
  ): Promise<number> {
    for (let attempt = 1; ; attempt++) {
      const response = await this.#http.sendStream('PUT', url, body(), {
        ...headers,
        'x-ms-version': VERSION,
        'Content-Length': length,
        'Content-Type': 'application/octet-stream',
      });
      await response.readBody();
      const status = response.message.statusCode ?? 0;
      if (status < 400) return status;
      // RFC 9110, section 15.6: the server's own failures may pass.
      if (status < 500 || attempt === ATTEMPTS)
        throw new Error(`the cache's store answered with status ${status}`);
    }
  }
}
