import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b,c,d,e}from"./CEPC6MUO.js";import"./3IX6D3DY.js";import"./TBBRN4BO.js";import"./ULLIK5ZY.js";import"./RFXJV343.js";import"./IA2AERAP.js";import"./CGYLLZLK.js";import"./DUKSQB5G.js";export{e as overallOf,b as renderCheckRun,a as renderVerdict,c as statusOf,d as titleOf};
