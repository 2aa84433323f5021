import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{c as a,d as b}from"./SHF2GFLO.js";import"./B44EPKG2.js";import"./CGYLLZLK.js";import"./JQE2AY4L.js";import"./DUKSQB5G.js";export{b as decideOnCard,a as parseCard};
