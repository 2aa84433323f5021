import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b}from"./TWLWAIEB.js";import"./IA2AERAP.js";import"./DUKSQB5G.js";export{b as against,a as findingsOf};
