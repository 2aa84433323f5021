import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b,c}from"./27U5LAWJ.js";import"./2DHNEHV4.js";import"./JQE2AY4L.js";import"./DUKSQB5G.js";export{b as listOwn,a as readOwn,c as writeOwn};
