import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b,c}from"./B44EPKG2.js";import"./DUKSQB5G.js";export{a as cardCode,c as holdsCode,b as readCode};
