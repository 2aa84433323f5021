import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a}from"./X57UVGZR.js";import"./RFXJV343.js";import"./CGYLLZLK.js";import"./DUKSQB5G.js";export{a as checksTable};
