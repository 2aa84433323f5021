import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b,c,d}from"./ZTJH4NAX.js";import"./W5TP6Z5R.js";import"./UY675H4X.js";import"./KLRBOZBX.js";import"./AVEJYHWY.js";import"./B3533KHG.js";import"./JQE2AY4L.js";import"./DUKSQB5G.js";export{c as halvesOf,b as ledgerKey,a as ownKey,d as valueOf};
