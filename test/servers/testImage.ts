import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { tar } from './tarBlocks.ts';
import type { RawMember } from './tarBlocks.ts';

/** An image archive put together by hand: no engine, no registry, and no need to be right. */
export interface TestImage {
  readonly layers: readonly (readonly RawMember[])[];
  /** The configuration's `config`. */
  readonly config?: Readonly<Record<string, unknown>>;
  readonly format?: 'docker' | 'oci' | 'both';
  /** Store the layers of an OCI layout gzipped. */
  readonly gzipLayers?: boolean;
  /** Nest the OCI index, and put an attestation beside the image, as BuildKit does. */
  readonly attested?: boolean;
  /** Changes to the outer members, last thing. */
  readonly mangle?: (members: RawMember[]) => RawMember[];
  /** Changes to the configuration's text. */
  readonly mangleConfig?: (text: string) => string;
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const blob = (content: Uint8Array | string): RawMember => ({
  name: `blobs/sha256/${sha256(content)}`,
  content,
});
const descriptor = (mediaType: string, content: Uint8Array | string): object => ({
  mediaType,
  digest: `sha256:${sha256(content)}`,
  size: Buffer.byteLength(content),
});

function configText(image: TestImage, layers: readonly Buffer[]): string {
  const text = JSON.stringify({
    architecture: process.arch === 'arm64' ? 'arm64' : 'amd64',
    os: 'linux',
    config: image.config ?? {},
    rootfs: { type: 'layers', diff_ids: layers.map((layer) => `sha256:${sha256(layer)}`) },
    history: layers.map((_, i) => ({ created_by: `layer ${i}` })),
  });
  return image.mangleConfig?.(text) ?? text;
}

/** The plain tar of the archive. */
export function imageArchive(image: TestImage): Buffer {
  const layers = image.layers.map((members) => tar(members));
  const config = configText(image, layers);
  const members: RawMember[] = [];
  if (image.format !== 'oci') {
    layers.forEach((content) => members.push({ name: `${sha256(content)}.tar`, content }));
    members.push({ name: `${sha256(config)}.json`, content: config });
    const manifest = {
      Config: `${sha256(config)}.json`,
      RepoTags: ['localhost/test:latest'],
      Layers: layers.map((layer) => `${sha256(layer)}.tar`),
    };
    members.push({ name: 'manifest.json', content: JSON.stringify([manifest]) });
  }
  if (image.format === 'oci' || image.format === 'both') {
    const stored = layers.map((layer) => (image.gzipLayers === true ? gzipSync(layer) : layer));
    const manifest = JSON.stringify({
      schemaVersion: 2,
      config: descriptor('application/vnd.oci.image.config.v1+json', config),
      layers: stored.map((layer) => descriptor('application/vnd.oci.image.layer.v1.tar', layer)),
    });
    let index = { manifests: [descriptor('application/vnd.oci.image.manifest.v1+json', manifest)] };
    members.push(...stored.map(blob), blob(config), blob(manifest));
    if (image.attested === true) {
      const attestation = JSON.stringify({
        schemaVersion: 2,
        config: descriptor('application/json', '{}'),
        layers: [],
      });
      const inner = JSON.stringify({
        manifests: [
          ...index.manifests,
          {
            ...descriptor('application/vnd.oci.image.manifest.v1+json', attestation),
            annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
            platform: { architecture: 'unknown', os: 'unknown' },
          },
        ],
      });
      members.push(blob(attestation), blob(inner));
      index = { manifests: [descriptor('application/vnd.oci.image.index.v1+json', inner)] };
    }
    members.push({ name: 'index.json', content: JSON.stringify(index) });
  }
  const unique = members.filter(({ name }, i) => members.findIndex((other) => other.name === name) === i);
  return tar(image.mangle?.(unique) ?? unique);
}

/** Where Debian's busybox-static is; undefined when it isn't installed. */
export const BUSYBOX = ['/bin/busybox', '/usr/bin/busybox'].find(existsSync);

/** A layer with /bin/busybox and its applets as links. */
export function busyboxLayer(): RawMember[] {
  if (BUSYBOX === undefined) throw new Error('busybox-static is not installed');
  const applets =
    'sh cat echo ls id ps mount umount wget nc ping sleep touch mkdir dd yes true false env kill head tail ln rm su chmod cp mknod mkfifo hostname find seq unshare grep test stat df nproc';
  return [
    { name: 'bin/', typeflag: '5', mode: 0o755 },
    { name: 'bin/busybox', mode: 0o755, content: readFileSync(BUSYBOX) },
    ...applets.split(' ').map((name) => ({ name: `bin/${name}`, typeflag: '2', linkname: 'busybox' })),
    { name: 'suid/', typeflag: '5', mode: 0o755 },
    { name: 'suid/busybox', mode: 0o4755, content: readFileSync(BUSYBOX) },
  ];
}

/** An archive whose image runs a shell script, gzip. */
export function shellImage(script: string, config: Readonly<Record<string, unknown>> = {}): Buffer {
  return gzipSync(
    imageArchive({
      layers: [busyboxLayer()],
      config: { Env: ['PATH=/bin'], Entrypoint: ['/bin/sh', '-c', script], ...config },
    }),
    { level: 1 },
  );
}

/** Numbers of machines in an ELF header. */
const ELF_MACHINES: Readonly<Record<string, number>> = { x64: 62, arm64: 183 };

/** The first bytes of a program for this machine: enough to be taken for one, too little to be run. */
export function programStart(machine = ELF_MACHINES[process.arch] ?? 62): Buffer {
  const header = Buffer.alloc(64);
  header.write('\u007fELF\u0002\u0001\u0001', 'latin1');
  header.writeUInt16LE(2, 16);
  header.writeUInt16LE(machine, 18);
  return header;
}

/**
 * The smallest archive that a TEE takes for an image that it could run; nothing runs it.
 * @param note what tells it from others
 */
export function smallImage(note?: string): Buffer {
  const said = note === undefined ? [] : [{ name: 'note', content: note }];
  return imageArchive({
    layers: [[{ name: 'train', mode: 0o755, content: programStart() }, ...said]],
    config: { Entrypoint: ['/train'] },
  });
}
