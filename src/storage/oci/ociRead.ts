import { sha256Hex } from '../../canonicalJson.ts';
import { CountersignError } from '../../errors.ts';
import { getRange } from '../http/httpRange.ts';
import { callOci, sendOci, where } from './ociClient.ts';
import type { OciContext } from './ociClient.ts';
import { MANIFEST_TYPE, MAX_MANIFEST_BYTES, parseManifest } from './ociManifest.ts';
import type { SealedLayer, SealedManifest } from './ociManifest.ts';
import { tagOf } from './ociTarget.ts';
import type { ByteRange } from '../objectStore.ts';
import { partsInWindow, rangesOf } from '../upload/partPlan.ts';
import { fetchRange, inOrder } from '../http/rangedRead.ts';
import type { RangeSource } from '../http/rangedRead.ts';
import { MiB } from '../transfer.ts';

/** A layer up to this size is held whole until its digest is seen to be right; a larger one comes in ranges. */
const MAX_CHECKED_BYTES = 32 * MiB;
const RANGE_BYTES = 16 * MiB;

export interface FetchedManifest extends SealedManifest {
  /** Of the manifest: `sha256:…` */
  readonly digest: string;
}

/** What the tag stands for; `undefined` when there is no such object. */
export async function getManifest(
  context: OciContext,
  tag: string,
  what: string,
): Promise<FetchedManifest | undefined> {
  const url = new URL(`manifests/${tag}`, context.base);
  const request = { method: 'GET', url, follow: true, headers: { accept: MANIFEST_TYPE } } as const;
  return callOci(context, what, 'pull', request, [200, 404], async (answer) => {
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of answer.body as AsyncIterable<Uint8Array>) {
      size += piece.length;
      if (size > MAX_MANIFEST_BYTES)
        throw new CountersignError('limit', `${what}: the manifest is too large`);
      pieces.push(piece);
    }
    if (answer.statusCode === 404) return undefined;
    const bytes = Buffer.concat(pieces);
    const digest = `sha256:${sha256Hex(bytes)}`;
    return { ...parseManifest(bytes.toString(), what), digest };
  });
}

/** @throws CountersignError `not-found`; `tampered` when a layer is not what its digest says. */
export async function* readOciObject(
  context: OciContext,
  name: string,
  range?: ByteRange,
): AsyncGenerator<Uint8Array> {
  const what = `read ${where(context, name)}`;
  const manifest = await getManifest(context, tagOf(name), what);
  if (manifest === undefined) throw new CountersignError('not-found', `${what}: there is no such object`);
  const wanted = range ?? { offset: 0, length: manifest.size };
  if (wanted.offset + wanted.length > manifest.size) {
    throw new CountersignError(
      'input',
      `${what}: a range was asked for that ends after its ${manifest.size} bytes`,
    );
  }
  const largest = manifest.layers.reduce((most, { size }) => Math.max(most, size), 1);
  const pieceBytes = Math.min(largest, MAX_CHECKED_BYTES);
  yield* inOrder(
    piecesOf(manifest.layers, wanted),
    partsInWindow(pieceBytes, context.settings.windowBytes),
    (piece) => fetchPiece(context, what, piece),
  );
}

interface Piece {
  readonly layer: SealedLayer;
  /** Within the layer. */
  readonly range: ByteRange;
}

function* piecesOf(layers: readonly SealedLayer[], wanted: ByteRange): Generator<Piece> {
  let start = 0;
  for (const layer of layers) {
    const from = Math.max(0, wanted.offset - start);
    const to = Math.min(layer.size, wanted.offset + wanted.length - start);
    const whole = from === 0 && to === layer.size && to <= MAX_CHECKED_BYTES;
    if (to > from) {
      const bytes = whole ? MAX_CHECKED_BYTES : RANGE_BYTES;
      for (const range of rangesOf({ offset: from, length: to - from }, bytes)) yield { layer, range };
    }
    start += layer.size;
  }
}

/** A whole layer is checked against its digest, and fetched again if the line garbled it. */
async function fetchPiece(context: OciContext, what: string, { layer, range }: Piece): Promise<Uint8Array> {
  for (let tries = 1; ; tries += 1) {
    const { bytes } = await fetchRange(layerSource(context, what, layer), range, undefined, context.settings);
    if (
      bytes.length === range.length &&
      (bytes.length < layer.size || `sha256:${sha256Hex(bytes)}` === layer.digest)
    ) {
      return bytes;
    }
    if (tries < 3) continue;
    throw new CountersignError('tampered', `${what}: the registry's bytes are not those of ${layer.digest}`, {
      mend: 'The registry or the line garbles what it carries; fetch it another way.',
    });
  }
}

function layerSource(context: OciContext, what: string, layer: SealedLayer): RangeSource {
  const url = new URL(`blobs/${layer.digest}`, context.base);
  return {
    what,
    async open(range) {
      const answer = await getRange(
        (request) => sendOci(context, what, 'pull', request, [200, 206, 412, 416]),
        what,
        url,
        range,
        undefined,
      );
      if (answer.ranged) return answer;
      return { ...answer, offset: range.offset, ranged: true, body: sliced(answer.body, range) };
    },
  };
}

/** A registry that knows no ranges sends the blob from its start. */
async function* sliced(body: AsyncIterable<Uint8Array>, range: ByteRange): AsyncGenerator<Uint8Array> {
  let position = 0;
  const end = range.offset + range.length;
  for await (const chunk of body) {
    const piece = chunk.subarray(Math.max(0, range.offset - position), Math.max(0, end - position));
    position += chunk.length;
    if (piece.length > 0) yield piece;
    if (position >= end) return;
  }
}
