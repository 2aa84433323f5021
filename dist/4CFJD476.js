import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a}from"./BFAEXOYF.js";import"./3YK4QGCB.js";import"./JQE2AY4L.js";import"./DUKSQB5G.js";export{a as deleteResource};
