import{a,b}from"./ED2QQX6S.js";import"./KPKKA3LD.js";import"./B6JRAJKU.js";import"./CAAWYTOM.js";export{a as apiPath,b as parseRepository};
