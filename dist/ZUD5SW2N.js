import{a}from"./VDTP2A7V.js";import"./QYHEIGKN.js";import"./O7XCAFMX.js";export{a as parseLedgerUrl};
