import type { Origin } from '../../model.ts';

/** Whether nobody vouches for a file's bytes: it is nobody's, or not what its package has. */
export function isOwn(origin: Origin): boolean {
  return origin.class === 'own' || origin.class === 'changed';
}

/** Whose a file is, as the end of a sentence: `no list has it`. */
export function originWords(origin: Origin): string {
  switch (origin.class) {
    case 'own':
      return 'no list has it';
    case 'changed':
      return `its package, ${origin.package.name} ${origin.package.version}, has other bytes`;
    case 'claimed':
      return `a list inside the image has it as of ${origin.package.name} ${origin.package.version}`;
    case 'known':
      return origin.by === 'base'
        ? `it is of the base ${origin.base}`
        : `it is of ${origin.package.name} ${origin.package.version}, as the registry has it`;
  }
}
