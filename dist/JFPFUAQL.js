import{a}from"./HIR5TCGC.js";import"./ZDXQLTFI.js";import"./QYHEIGKN.js";import"./O7XCAFMX.js";export{a as deleteResource};
