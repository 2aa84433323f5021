import type { FileFindings, ReadFile } from '../scanArchive.ts';
import type { TarEntry } from '../tar/readTar.ts';
import type { ImageTree } from './imageTree.ts';

/** Those of real systems have some KiB. */
const MAX_BYTES = 1024 * 1024;

const FILES = ['etc/passwd', 'etc/group'];

/** A line of passwd(5) that means something. */
export interface PasswdEntry {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
}

/** A line of group(5) that means something. */
export interface GroupEntry {
  readonly name: string;
  readonly gid: number;
}

/** What an image says of its users, as it stands; empty where it says nothing. */
export interface ImageAccounts {
  readonly passwd: Uint8Array;
  readonly group: Uint8Array;
}

/** Reads files as `readFile` does, and keeps the content of the two that say who the users are. */
export function keepingAccounts(readFile: ReadFile | undefined): ReadFile {
  const inner: ReadFile = readFile ?? (() => Promise.resolve({}));
  return async (entry): Promise<FileFindings> => {
    if (!FILES.includes(entry.path) || entry.size > MAX_BYTES) return inner(entry);
    const accounts = await contentOf(entry);
    async function* again(): AsyncGenerator<Uint8Array, void, undefined> {
      yield await Promise.resolve(accounts);
    }
    return { ...(await inner({ ...entry, body: again() })), accounts };
  };
}

async function contentOf({ body }: TarEntry): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  // Copies: a reader may use its buffer again.
  for await (const part of body) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** Of plain files alone: a link to another file of the image is not followed. */
export function accountsOf(tree: ImageTree): ImageAccounts {
  const content = (path: string): Uint8Array => tree.find(path)?.accounts ?? new Uint8Array(0);
  return { passwd: content('/etc/passwd'), group: content('/etc/group') };
}

function rows(content: Uint8Array): string[][] {
  // Names are bytes: every byte is kept, none is interpreted.
  const text = Buffer.from(content).toString('latin1');
  return text.split('\n').map((line) => line.trim().split(':'));
}

/** A user's or group's number; undefined for what is none. */
export function accountNumber(text: string | undefined): number | undefined {
  if (text === undefined || !/^[0-9]{1,10}$/.test(text)) return undefined;
  const number = Number(text);
  return number <= 0xffff_fffe ? number : undefined;
}

export function passwdEntries(content: Uint8Array): PasswdEntry[] {
  return rows(content).flatMap(([name = '', , uidText, gidText, , home = '']) => {
    const [uid, gid] = [accountNumber(uidText), accountNumber(gidText)];
    return name === '' || uid === undefined || gid === undefined ? [] : [{ name, uid, gid, home }];
  });
}

export function groupEntries(content: Uint8Array): GroupEntry[] {
  return rows(content).flatMap(([name = '', , gidText]) => {
    const gid = accountNumber(gidText);
    return name === '' || gid === undefined ? [] : [{ name, gid }];
  });
}
