import type { ContainerEdits } from '../cdi/cdiSchema.ts';
import type { CdiDevice } from '../cdi/readCdi.ts';
import { hookWork } from './hookRules.ts';
import { whyNotMount } from './mountRules.ts';
import { whyNotNode } from './nodeRules.ts';
import { whyNotVariable } from './variableRules.ts';

function whyNotEdits(edits: ContainerEdits, closed: readonly string[]): string | undefined {
  if (edits.intelRdt !== undefined) return 'its intelRdt is not for a device to set';
  return (
    (edits.env ?? []).map(whyNotVariable).find((why) => why !== undefined) ??
    (edits.deviceNodes ?? []).map((node) => whyNotNode(node)).find((why) => why !== undefined) ??
    (edits.mounts ?? []).map((mount) => whyNotMount(mount, closed)).find((why) => why !== undefined) ??
    (edits.hooks ?? []).map(hookWork).find((work) => typeof work === 'string')
  );
}

/**
 * Why a device is not given to any solution, whichever engine would do it: a specification may come with a driver's
 * package, and an engine obeys it to the letter. Undefined when it may be given.
 * @param closed directories of the host that no solution sees
 */
export function whyNotDevice(
  { edits, common }: CdiDevice,
  closed: readonly string[] = [],
): string | undefined {
  return whyNotEdits(common, closed) ?? whyNotEdits(edits, closed);
}
