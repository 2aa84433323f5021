import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{b as a,c as b}from"./AOE7VAS4.js";import"./3UK6WLNG.js";import"./GJIMB7JA.js";import"./OCDV23MA.js";import"./JQE2AY4L.js";import"./DUKSQB5G.js";export{b as openLocation,a as openStore};
