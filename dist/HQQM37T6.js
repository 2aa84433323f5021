import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b}from"./M4FVSP6Z.js";import"./KMLMCDU6.js";import"./UVAAT2XP.js";import"./7CH7SJCB.js";import"./ARG3DH6X.js";import"./JQE2AY4L.js";import"./DUKSQB5G.js";export{b as addressOf,a as openLedger};
