import { createHash } from 'node:crypto';
import type { RawMember } from '../../servers/tarBlocks.ts';

export const SITE = 'usr/lib/python3/site-packages';

export type WheelFiles = Readonly<Record<string, string | Uint8Array>>;

/** An installed wheel whose RECORD has every file as it is: what anybody can write who makes the image. */
export function wheel(name: string, version: string, files: WheelFiles): RawMember[] {
  const info = `${name}-${version}.dist-info`;
  const all: WheelFiles = {
    ...files,
    [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`,
  };
  const lines = Object.entries(all).map(([path, content]) => {
    const hash = createHash('sha256').update(content).digest('base64url');
    return `${path},sha256=${hash},${Buffer.byteLength(content)}`;
  });
  return [
    ...Object.entries(all).map(([path, content]) => ({ name: `${SITE}/${path}`, content })),
    { name: `${SITE}/${info}/RECORD`, content: `${lines.join('\n')}\n${info}/RECORD,,\n` },
  ];
}
