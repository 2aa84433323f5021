import { sha256Hex } from '../../canonicalJson.ts';
import { CountersignError } from '../../errors.ts';
import type { HttpAnswer } from '../http/httpClient.ts';
import { answeredStatus, headerOf } from '../http/httpRange.ts';
import { callOci, sendOci, where } from './ociClient.ts';
import type { OciContext } from './ociClient.ts';
import { EMPTY_CONFIG, MANIFEST_TYPE, MAX_MANIFEST_BYTES, manifestOf } from './ociManifest.ts';
import { tagOf } from './ociTarget.ts';
import { partsInWindow } from '../upload/partPlan.ts';
import type { PartUpload, SentPart } from '../upload/partUpload.ts';
import { withRetries } from '../http/retry.ts';

/**
 * Parts of an object, each a blob of its own: blobs are sent at once and out of order, one that is cut costs itself
 * alone, and none meets a registry's limit of size or time for a single blob (GHCR: 10 GB, 10 minutes), which one
 * blob sent by chunks, in order, with the session's state on the far side, would.
 */
export function blobUpload(context: OciContext, name: string): PartUpload {
  return {
    inFlight: ({ bytes }) => partsInWindow(bytes.length, context.settings.windowBytes),
    async send(part, sha256, slowDown) {
      const what = `put part ${part.index + 1} of ${where(context, name)}`;
      await putBlob(context, what, part.bytes, `sha256:${sha256}`, slowDown);
      return sha256;
    },
  };
}

async function putBlob(
  context: OciContext,
  what: string,
  bytes: Uint8Array,
  digest: string,
  slowDown?: () => void,
): Promise<void> {
  await withRetries(what, context.settings, async (attempt) => {
    // The blob may be there though the answer that said so was lost.
    if (attempt > 1 && (await hasBlob(context, what, digest))) return;
    try {
      await (await sendBlob(context, what, bytes, digest)).body.dump();
    } catch (error) {
      if ([429, 503].includes(answeredStatus(error) ?? 0)) slowDown?.();
      // The session of the upload is lost; the next try opens another.
      if ([404, 416].includes(answeredStatus(error) ?? 0)) throw interrupted(what, error);
      throw error;
    }
  });
}

/** A session and the whole blob in it (OCI distribution specification 1.1, "POST then PUT"). */
async function sendBlob(
  context: OciContext,
  what: string,
  bytes: Uint8Array,
  digest: string,
): Promise<HttpAnswer> {
  const begin = await sendOci(
    context,
    what,
    'pull,push',
    { method: 'POST', url: new URL('blobs/uploads/', context.base), headers: { 'content-length': '0' } },
    [202],
  );
  await begin.body.dump();
  const location = headerOf(begin, 'location');
  if (location === undefined || !URL.canParse(location, context.base.href)) {
    throw new CountersignError('unsupported', `${what}: the registry named no place for the blob`);
  }
  const url = new URL(location, context.base);
  url.searchParams.set('digest', digest);
  const headers = { 'content-type': 'application/octet-stream' };
  return sendOci(context, what, 'pull,push', { method: 'PUT', url, headers, body: bytes }, [201]);
}

function interrupted(what: string, cause: unknown): CountersignError {
  return new CountersignError('unavailable', `${what}: the registry lost the upload`, {
    cause: { code: 'ECONNRESET', cause },
  });
}

async function hasBlob(context: OciContext, what: string, digest: string): Promise<boolean> {
  const request = { method: 'HEAD', url: new URL(`blobs/${digest}`, context.base), follow: true } as const;
  const answer = await sendOci(context, what, 'pull,push', request, [200, 404]);
  await answer.body.dump();
  return answer.statusCode === 200;
}

/** Puts the manifest under the object's tag, which makes the object appear whole. */
export async function putManifest(
  context: OciContext,
  name: string,
  parts: readonly SentPart[],
): Promise<void> {
  const what = `put ${where(context, name)}`;
  const body = manifestOf(name, parts);
  if (body.length > MAX_MANIFEST_BYTES) {
    throw new CountersignError('limit', `${what}: ${parts.length} parts are more than a manifest holds`);
  }
  await putBlob(context, what, EMPTY_CONFIG, `sha256:${sha256Hex(EMPTY_CONFIG)}`);
  const request = {
    method: 'PUT',
    url: new URL(`manifests/${tagOf(name)}`, context.base),
    headers: { 'content-type': MANIFEST_TYPE },
    body,
  } as const;
  await callOci(context, what, 'pull,push', request, [201], (answer) => answer.body.dump());
}
