import { ClaimIndex } from './claimIndex.ts';
import type { ListedImage } from './claimIndex.ts';
import { readAlpineList } from './lists/alpineList.ts';
import { readDebianLists } from './lists/debianLists.ts';
import { readNpmLocks } from './lists/npmLocks.ts';
import { readWheelLists } from './lists/wheelLists.ts';

/** What the lists inside an image claim of its files. A list that makes no sense claims nothing. */
export function readClaims(image: ListedImage): ClaimIndex {
  const index = new ClaimIndex(image);
  readDebianLists(index);
  readAlpineList(index);
  readWheelLists(index);
  readNpmLocks(index);
  return index;
}
