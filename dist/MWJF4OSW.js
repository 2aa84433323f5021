import{a,b}from"./FBMW6L27.js";import"./2SM2XW4F.js";import"./O7XCAFMX.js";export{b as against,a as findingsOf};
