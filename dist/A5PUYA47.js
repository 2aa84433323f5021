import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b}from"./YVDWUX2D.js";import"./5WS6V47B.js";import"./U5RP6PRI.js";import"./KLRBOZBX.js";import"./JQE2AY4L.js";import"./DUKSQB5G.js";export{b as buildArguments,a as buildSolution};
