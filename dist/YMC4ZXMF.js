import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b}from"./MJ6RPMFA.js";import"./U5RP6PRI.js";import"./KLRBOZBX.js";import"./JQE2AY4L.js";import"./DUKSQB5G.js";export{b as removedPath,a as reviewSolution};
