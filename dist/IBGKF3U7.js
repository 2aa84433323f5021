import{a}from"./ZNEIDXMJ.js";import"./B6JRAJKU.js";import"./CAAWYTOM.js";export{a as parseLedgerUrl};
