/**
 * How dist/ is made, and what is measured of it.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const OPTIONS = /** @type {const} */ ({
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.18',
  // The ES form of a package where it has both: what is not used of it can be left out.
  mainFields: /** @type {string[]} */ (['module', 'main']),
  minify: true,
  legalComments: 'none',
});

/** Some packages ask for Node's own modules as CommonJS does, which ES modules lack. */
export const REQUIRE =
  "import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);";
