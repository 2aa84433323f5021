import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b}from"./YCFNDCO2.js";import"./EE2TBG6N.js";import"./OYIUGPYR.js";import"./2E2EZWGW.js";import"./CGYLLZLK.js";import"./JQE2AY4L.js";import"./DUKSQB5G.js";export{a as SHOW_LOG,b as shownLog};
