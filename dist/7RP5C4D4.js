import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a}from"./LTUFAOQR.js";import"./K53B3O2N.js";import"./DUKSQB5G.js";export{a as platformWitnesses};
