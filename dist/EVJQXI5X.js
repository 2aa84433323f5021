import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b,c,d,e,f,g}from"./RFXJV343.js";import"./CGYLLZLK.js";import"./DUKSQB5G.js";export{d as codeBlock,a as codeSpan,g as details,b as htmlCode,f as link,c as prose,e as table};
