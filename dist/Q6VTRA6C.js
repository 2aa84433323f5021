import{a,b,c}from"./7IXKJN6Z.js";import"./HKLXXA3X.js";import"./KPKKA3LD.js";import"./CAAWYTOM.js";export{c as listedFileLine,a as plainTabs,b as showFileLines};
