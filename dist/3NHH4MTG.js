import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b}from"./HN5D26FE.js";import"./QR6HHRFQ.js";import"./DUKSQB5G.js";export{a as tellProgress,b as tellTransfer};
