import{a}from"./BVLYB5UG.js";import"./K3UVO3CG.js";import"./CAAWYTOM.js";export{a as platformWitnesses};
