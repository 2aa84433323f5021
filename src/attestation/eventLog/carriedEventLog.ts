import * as z from 'zod';

/** What a log may take in evidence, without the padding behind it: real ones are 2 to 55 KiB, half of it a long list of what secure boot refuses. */
export const maxCarriedBytes = 64 * 1024;

/** A log as evidence carries it: base64. */
export const carriedEventLog = z.string().max(Math.ceil(maxCarriedBytes / 3) * 4);
