import"./O7XCAFMX.js";function o(){globalThis.__zod_globalConfig??={},globalThis.__zod_globalConfig.jitless=!0}export{o as withoutCompiling};
