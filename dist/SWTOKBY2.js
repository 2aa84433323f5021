import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b}from"./YVPIMFIJ.js";import"./JVRF6TX2.js";import"./PIY347LK.js";import"./I6YB6HVE.js";import"./VN6VYO5R.js";import"./7CH7SJCB.js";import"./ARG3DH6X.js";import"./2P2OFGSR.js";import"./JQE2AY4L.js";import"./DUKSQB5G.js";export{b as commitmentOf,a as freshCommitmentSalt};
