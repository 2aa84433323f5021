import{a}from"./D5UAQPFH.js";import"./ZZJURUVL.js";import"./O7XCAFMX.js";export{a as platformWitnesses};
