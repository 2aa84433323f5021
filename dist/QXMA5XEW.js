import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b,c,d,e,f,g}from"./AVEJYHWY.js";import"./B3533KHG.js";import"./JQE2AY4L.js";import"./DUKSQB5G.js";export{g as canBeSealedTo,c as fingerprintOf,b as generateOrderKey,a as generatePartyKey,f as lockPrivateKey,e as readPrivateKey,d as readPublicKey};
