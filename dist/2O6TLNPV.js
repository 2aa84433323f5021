import{a,b,c}from"./VNOGRBPC.js";import"./5LLBOQSJ.js";import"./3U3VNKZ6.js";import"./KPKKA3LD.js";import"./O7XCAFMX.js";export{c as listedFileLine,a as plainTabs,b as showFileLines};
