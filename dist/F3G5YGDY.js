import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b}from"./2E2EZWGW.js";import"./CGYLLZLK.js";import"./JQE2AY4L.js";import"./DUKSQB5G.js";export{a as apiPath,b as parseRepository};
