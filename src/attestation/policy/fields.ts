import * as z from 'zod';

/** Hexadecimal digits of so many bytes, read in either case and kept in lower case. */
export const hex = (bytes: number, what: string) =>
  z
    .string()
    .regex(new RegExp(`^[0-9a-fA-F]{${bytes * 2}}$`), `${what} is ${bytes * 2} hexadecimal digits`)
    .toLowerCase();

/** A list of accepted values of one field; what is not in it is refused. */
export const hexList = (bytes: number, what: string) => z.array(hex(bytes, what)).max(256);

/** Accepted values of a field of 48 bytes: measurements and registers. */
export const measurementList = hexList(48, 'a measurement');

/** A duration in hours, up to ten years. */
export const hours = z.number().positive().max(87_600);

/** A rule about a setting that protects: it must be on, or may be either. */
export const required = (standard: 'required' | 'any') => z.enum(['required', 'any']).default(standard);

/** A rule about a setting that exposes: it must be off, or may be either. */
export const refused = (standard: 'refused' | 'any') => z.enum(['refused', 'any']).default(standard);
