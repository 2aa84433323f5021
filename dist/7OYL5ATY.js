import{a}from"./ZNEIDXMJ.js";import"./B6JRAJKU.js";import"./O7XCAFMX.js";export{a as parseLedgerUrl};
