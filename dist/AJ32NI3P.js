import{a}from"./IDHK7QTW.js";import"./O7XCAFMX.js";export{a as stopOnSignals};
