import{a,b,c}from"./RPVVD5JO.js";import"./FYYNP7OH.js";import"./5LLBOQSJ.js";import"./KPKKA3LD.js";import"./O7XCAFMX.js";export{c as listedFileLine,a as plainTabs,b as showFileLines};
