import type { ImageConfig } from '../imageConfig.ts';
import { accountNumber, accountsOf, groupEntries, passwdEntries } from './imageAccounts.ts';
import type { ImageTree } from './imageTree.ts';
import { NotRunnable, quotedName } from './notRunnable.ts';

/** Who an image asks to be run as. */
export interface ImageUser {
  readonly uid: number;
  /** Undefined where neither the image's USER nor its /etc/passwd names one. */
  readonly gid: number | undefined;
}

/**
 * The image's USER in numbers, looked up in its own /etc/passwd and /etc/group; undefined where it names none.
 * A name comes before a number, as in docker: somebody may be called 1000.
 * @throws NotRunnable for a name that the image does not have
 */
export function imageUser({
  user,
  tree,
}: Pick<ImageConfig, 'user'> & { readonly tree: ImageTree }): ImageUser | undefined {
  const [userText = '', groupText = ''] = user.split(':');
  const { passwd, group } = accountsOf(tree);
  const entries = passwdEntries(passwd);
  const named = lookUp(userText, entries, ({ uid }) => uid);
  const uid = named?.uid ?? accountNumber(userText);
  if (uid === undefined && userText !== '') throw unknown('USER', userText, '/etc/passwd');
  const gid =
    groupText === ''
      ? named?.gid
      : (lookUp(groupText, groupEntries(group), (entry) => entry.gid)?.gid ?? accountNumber(groupText));
  if (gid === undefined && groupText !== '') throw unknown('group', groupText, '/etc/group');
  return uid === undefined ? undefined : { uid, gid };
}

/** The first line with this name or number, as getpwnam(3) and docker take it. */
function lookUp<Entry extends { readonly name: string }>(
  text: string,
  entries: readonly Entry[],
  numberOf: (entry: Entry) => number,
): Entry | undefined {
  if (text === '') return undefined;
  const number = accountNumber(text);
  return (
    entries.find(({ name }) => name === text) ??
    (number === undefined ? undefined : entries.find((entry) => numberOf(entry) === number))
  );
}

function unknown(what: string, name: string, file: string): NotRunnable {
  return new NotRunnable(
    `the image's ${what} ${quotedName(name)} is not in its ${file}`,
    'the solution is to run as a user whom its image does not have',
    `add it in the Dockerfile (useradd), or name a number; ${file} must be a plain file`,
  );
}
