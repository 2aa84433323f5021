declare global {
  /** What `z.config` sets (zod/v4/core/core.js). */
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

/**
 * From here on zod reads by walking its schemas, and makes no code for each of them: that pays off from hundreds of readings on,
 * and takes a tenth of what a short command does. As `z.config({ jitless: true })`, without loading zod, which not every command
 * needs; to be called before the first schema is made.
 */
export function withoutCompiling(): void {
  globalThis.__zod_globalConfig ??= {};
  globalThis.__zod_globalConfig.jitless = true;
}
