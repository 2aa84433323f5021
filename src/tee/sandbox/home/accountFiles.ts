import { groupEntries, passwdEntries } from '../../../solution/image/run/imageAccounts.ts';
import type { ImageAccounts } from '../../../solution/image/run/imageAccounts.ts';
import type { Ids } from '../sandboxUser.ts';

export interface AccountFiles {
  /** /etc/passwd: the image's own, and a line for the user where that has none. */
  readonly passwd: Uint8Array;
  /** /etc/group, likewise. */
  readonly group: Uint8Array;
  /** What getpwuid(3) calls the user; one that can stand in an environment. */
  readonly name: string;
}

const MADE = 'solution';

/** As shadow's useradd takes them, and a little more. */
const PLAIN_NAME = /^[A-Za-z0-9_][A-Za-z0-9_.@-]{0,255}\$?$/;

/** @param home of a user that is made */
export function accountFiles(image: ImageAccounts, { uid, gid }: Ids, home: string): AccountFiles {
  const users = passwdEntries(image.passwd);
  const groups = groupEntries(image.group);
  const known = users.find((entry) => entry.uid === uid);
  const made = unusedName(users);
  const passwd =
    known === undefined ? withLine(image.passwd, `${made}:x:${uid}:${gid}::${home}:/bin/sh`) : image.passwd;
  const group = groups.some((entry) => entry.gid === gid)
    ? image.group
    : withLine(image.group, `${unusedName(groups)}:x:${gid}:`);
  const name = known === undefined || !PLAIN_NAME.test(known.name) ? made : known.name;
  return { passwd, group, name };
}

function unusedName(entries: readonly { readonly name: string }[]): string {
  const names = new Set(entries.map(({ name }) => name));
  let name = MADE;
  for (let n = 2; names.has(name); n++) name = `${MADE}${n}`;
  return name;
}

function withLine(content: Uint8Array, line: string): Uint8Array {
  const before = Buffer.from(content);
  const gap = before.length > 0 && before.at(-1) !== 0x0a ? '\n' : '';
  return Buffer.concat([before, Buffer.from(`${gap}${line}\n`, 'latin1')]);
}
