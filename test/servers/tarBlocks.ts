/** Tar written by hand, so that it can also be written wrong. */
export interface RawMember {
  readonly name: string;
  readonly typeflag?: string;
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
  readonly mtime?: number;
  readonly linkname?: string;
  readonly content?: Uint8Array | string;
  /** A size that differs from the content's. */
  readonly size?: number;
  /** Records of a pax header before the member. */
  readonly pax?: Readonly<Record<string, string>>;
}

function header(member: RawMember, size: number): Buffer {
  const block = Buffer.alloc(512);
  const octal = (value: number, at: number, digits: number): void => {
    block.write(`${value.toString(8).padStart(digits, '0')}\0`, at, 'latin1');
  };
  block.write(member.name, 0, 100, 'utf8');
  octal(member.mode ?? 0o644, 100, 7);
  octal(member.uid ?? 0, 108, 7);
  octal(member.gid ?? 0, 116, 7);
  octal(size, 124, 11);
  octal(member.mtime ?? 0, 136, 11);
  block.write(member.typeflag ?? '0', 156, 'latin1');
  block.write(member.linkname ?? '', 157, 100, 'utf8');
  block.write('ustar\u000000', 257, 'latin1');
  block.fill(' ', 148, 156);
  block.write(
    `${block
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
    'latin1',
  );
  return block;
}

function paxRecord(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest + 1;
  while (String(length).length + rest !== length) length++;
  return `${length} ${key}=${value}\n`;
}

function padded(content: Buffer): Buffer {
  return Buffer.concat([content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

export function tarMember(member: RawMember): Buffer {
  const content = Buffer.from(member.content ?? '');
  const name = member.name.length > 100 ? { path: member.name } : {};
  const pax = { ...name, ...member.pax };
  const records = Object.entries(pax).map(([key, value]) => paxRecord(key, value));
  const extended = Buffer.from(records.join(''));
  return Buffer.concat([
    ...(records.length > 0
      ? [header({ name: 'pax', typeflag: 'x' }, extended.length), padded(extended)]
      : []),
    header(member, member.size ?? content.length),
    padded(content),
  ]);
}

export function tar(members: readonly RawMember[]): Buffer {
  return Buffer.concat([...members.map(tarMember), Buffer.alloc(1024)]);
}
