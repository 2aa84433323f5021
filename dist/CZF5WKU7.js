import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b,c,d,e}from"./6MEXPX7P.js";import"./KL3UKWUS.js";import"./C3PVP3BO.js";import"./PQUDVPKF.js";import"./KLRBOZBX.js";import"./JQE2AY4L.js";import"./DUKSQB5G.js";export{a as isPlainName,b as parseResource,c as readResourceFile,e as requireNoResourceFile,d as writeResourceFile};
