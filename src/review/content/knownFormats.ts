import type { Format } from './format.ts';
import { ELF } from './formats/elf.ts';

/** In the order in which they are asked. */
export const FORMATS: readonly Format[] = [ELF];
