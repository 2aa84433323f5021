import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b}from"./UP25T6EO.js";import"./2TR634AC.js";import"./IQS33Y4E.js";import"./K53B3O2N.js";import"./7CH7SJCB.js";import"./ARG3DH6X.js";import"./DUKSQB5G.js";export{b as logNoteKey,a as nodeHasher};
