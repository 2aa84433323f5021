import type { Format } from './format.ts';
import { ELF } from './formats/elf.ts';
import { GGUF } from './formats/gguf.ts';
import { NUMPY } from './formats/numpy.ts';
import { PICKLE } from './formats/pickle.ts';
import { PYC } from './formats/pyc.ts';
import { SAFETENSORS } from './formats/safetensors.ts';
import { WASM } from './formats/wasm.ts';
import { ZIP } from './formats/zip.ts';

/** Formats that more is told of than their names, in the order in which they are asked. */
export const TOLD_FORMATS: readonly Format[] = [ELF, ZIP, PICKLE, NUMPY, PYC, WASM, GGUF, SAFETENSORS];
