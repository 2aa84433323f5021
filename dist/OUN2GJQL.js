import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b}from"./ZVXNODXB.js";import"./UVAAT2XP.js";import"./KMLMCDU6.js";import"./7CH7SJCB.js";import"./ARG3DH6X.js";import"./JQE2AY4L.js";import"./DUKSQB5G.js";export{b as addressOf,a as openLedger};
