import{a}from"./IDHK7QTW.js";import"./CAAWYTOM.js";export{a as stopOnSignals};
