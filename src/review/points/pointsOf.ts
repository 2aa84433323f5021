import type { Point } from '../model.ts';
import { ENTRY_POINT } from './rules/entryPoint.ts';
import { ENVIRONMENT } from './rules/environment.ts';
import { ImageLook } from './look/imageLook.ts';
import type { PointsInput } from './look/imageLook.ts';
import { LAYERS } from './rules/layers.ts';
import { LINKS } from './rules/links.ts';
import { LOADER } from './rules/loader.ts';
import { NAMES } from './rules/names.ts';
import { PERMISSIONS } from './rules/permissions.ts';
import { PYTHON_PLUGINS } from './rules/pythonPlugins.ts';
import { PYTHON_START_UP } from './rules/pythonStartUp.ts';
import type { Rule } from './rules/rule.ts';
import { SETTINGS } from './rules/settings.ts';
import { SHADOWING } from './rules/shadowing.ts';
import { START_UP_FILES } from './rules/startUpFiles.ts';

/** All that is pointed at, what is run first at the head; links last, as their last rule tells of the others' limits. */
export const RULES: readonly Rule[] = [
  ...ENTRY_POINT,
  ...ENVIRONMENT,
  ...PYTHON_START_UP,
  ...PYTHON_PLUGINS,
  ...SHADOWING,
  ...LOADER,
  ...START_UP_FILES,
  ...SETTINGS,
  ...PERMISSIONS,
  ...NAMES,
  ...LAYERS,
  ...LINKS,
];

/**
 * What runs before or beside the entry point of an image, and what looks like what it is not: facts with their places, one
 * point for each. Takes time and memory in proportion to the image, and never throws, whatever is in it.
 */
export function pointsOf(input: PointsInput): Point[] {
  const look = new ImageLook(input);
  const points: Point[] = [];
  for (const { kind, find } of RULES)
    for (const { place, says } of find(look)) points.push({ kind, place, says });
  return points;
}
