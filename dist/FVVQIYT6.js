import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{b as a,d as b,e as c,f as d,g as e}from"./3JJY2KXN.js";import"./2LXODCJM.js";import"./BVU4XUYF.js";import"./DUKSQB5G.js";export{d as GitHub,b as context,c as defaults,e as getOctokitOptions,a as getUserAgentWithOrchestrationId};
