import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b}from"./UG74BN4E.js";import"./K4BK7RV3.js";import"./RFXJV343.js";import"./3XTAQOMG.js";import"./2E2EZWGW.js";import"./CGYLLZLK.js";import"./PQUDVPKF.js";import"./KLRBOZBX.js";import"./JQE2AY4L.js";import"./DUKSQB5G.js";export{b as markEarlierComment,a as upsertCommitComment};
