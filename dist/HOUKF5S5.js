import{a,b}from"./KJLTN5NQ.js";import"./KPKKA3LD.js";import"./QYHEIGKN.js";import"./O7XCAFMX.js";export{a as apiPath,b as parseRepository};
