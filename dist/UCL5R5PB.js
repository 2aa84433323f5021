import{a,b,c}from"./JM4G6QOF.js";import"./SL75RCHF.js";import"./3U3VNKZ6.js";import"./KPKKA3LD.js";import"./CAAWYTOM.js";export{c as listedFileLine,a as plainTabs,b as showFileLines};
