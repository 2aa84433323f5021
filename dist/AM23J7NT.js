import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b,c}from"./L6GB5XJI.js";import"./TP2SEXFH.js";import"./EE2TBG6N.js";import"./2E2EZWGW.js";import"./CGYLLZLK.js";import"./JQE2AY4L.js";import"./DUKSQB5G.js";export{a as NOTIFY_INPUTS,b as checkNotifyTokens,c as notifyWorkflows};
