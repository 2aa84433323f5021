import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b}from"./3YK4QGCB.js";import"./DUKSQB5G.js";export{b as removeUploads,a as unfinishedUploads};
