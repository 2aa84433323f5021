import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a}from"./47UOAOU7.js";import"./IA2AERAP.js";import"./DUKSQB5G.js";export{a as runMarkOf};
