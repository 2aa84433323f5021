import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{b as a,c as b}from"./VHS3Q4DQ.js";import"./B44EPKG2.js";import"./K57Y6RZU.js";import"./CGYLLZLK.js";import"./JQE2AY4L.js";import"./DUKSQB5G.js";export{b as decideOnCard,a as parseCard};
