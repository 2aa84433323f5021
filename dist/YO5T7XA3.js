import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b,c,d}from"./OP44YPBZ.js";import"./J6GN3NS7.js";import"./KLRBOZBX.js";import"./DUKSQB5G.js";export{a as COMMIT,d as isSameRepository,c as repositoryAddress,b as sourceSchema};
