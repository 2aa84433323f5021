import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b}from"./4R3HZOB4.js";import"./B3533KHG.js";import"./JQE2AY4L.js";import"./DUKSQB5G.js";export{b as openMessage,a as sealMessage};
