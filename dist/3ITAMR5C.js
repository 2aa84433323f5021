import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b,c,d}from"./OJQT6RBY.js";import"./IQS33Y4E.js";import"./7CH7SJCB.js";import"./ARG3DH6X.js";import"./DUKSQB5G.js";export{c as formatWitnessKey,a as isWitnessName,d as parseWitnessKey,b as witnessKeyOf};
