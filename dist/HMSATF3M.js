import{a}from"./7GPVGRB3.js";import"./KQTQERP7.js";import"./CAAWYTOM.js";export{a as platformWitnesses};
