import{a}from"./BVLYB5UG.js";import"./K3UVO3CG.js";import"./O7XCAFMX.js";export{a as platformWitnesses};
