import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b}from"./OYIUGPYR.js";import"./DUKSQB5G.js";export{a as readLogTail,b as readSmallFile};
