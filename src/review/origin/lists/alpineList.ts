import type { Check, ClaimIndex } from '../claimIndex.ts';
import type { ClaimedPackage } from '../knownSource.ts';
import { linesOf, NAMES } from './textLines.ts';

const PLACES = ['lib/apk/db/installed', 'usr/lib/apk/db/installed'];

/** apk's database (apk-package(5), "installed"): a paragraph for each package, its files by `F:` directory and `R:` name. */
export function readAlpineList(index: ClaimIndex): void {
  for (const place of PLACES) {
    const bytes = index.image.lists.get(place);
    if (bytes !== undefined) readInstalled(index, place, linesOf(bytes));
  }
}

function readInstalled(index: ClaimIndex, path: string, lines: readonly string[]): void {
  let paragraph: string[] = [];
  for (const line of [...lines, '']) {
    if (line !== '') {
      paragraph.push(line);
      continue;
    }
    const claimed = packageOf(paragraph);
    // One list of all packages: it is nobody's.
    if (claimed !== undefined) {
      index.addPackage(claimed);
      readFiles(index, { path, package: claimed, isBorneOut: false }, paragraph);
    }
    paragraph = [];
  }
}

function packageOf(paragraph: readonly string[]): ClaimedPackage | undefined {
  const field = (letter: string): string =>
    paragraph.find((line) => line.startsWith(`${letter}:`))?.slice(2) ?? '';
  const [name, version, architecture] = [field('P'), field('V'), field('A')];
  if (!NAMES.alpine.name.test(name) || !NAMES.alpine.version.test(version)) return undefined;
  return {
    package: { ecosystem: 'alpine', name, version },
    ...(/^[a-z0-9_-]{1,32}$/.test(architecture) ? { architecture } : {}),
    root: '',
  };
}

function readFiles(
  index: ClaimIndex,
  list: Parameters<ClaimIndex['add']>[0],
  paragraph: readonly string[],
): void {
  let directory = '';
  let file: string | undefined;
  const end = (check?: Check): void => {
    if (file !== undefined) index.add(list, directory === '' ? file : `${directory}/${file}`, check);
    file = undefined;
  };
  for (const line of paragraph) {
    const value = line.slice(2);
    if (line.startsWith('F:')) {
      end();
      directory = value;
    } else if (line.startsWith('R:')) {
      end();
      file = value;
    } else if (line.startsWith('Z:')) {
      end(checkOf(value));
    }
  }
  end();
}

/** `Q1` and the base64 of a SHA-1; of a SHA-256 with `Q2`. */
function checkOf(value: string): Check | undefined {
  const digest = Buffer.from(value.slice(2), 'base64');
  if (value.startsWith('Q1') && digest.length === 20)
    return { algorithm: 'sha1', digest: digest.toString('hex') };
  if (value.startsWith('Q2') && digest.length === 32)
    return { algorithm: 'sha256', digest: digest.toString('hex') };
  return undefined;
}
