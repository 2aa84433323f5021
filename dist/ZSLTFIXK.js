import{a,b}from"./ED2QQX6S.js";import"./KPKKA3LD.js";import"./B6JRAJKU.js";import"./O7XCAFMX.js";export{a as apiPath,b as parseRepository};
