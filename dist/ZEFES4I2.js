import{a,b}from"./JCPQUALD.js";import"./2SM2XW4F.js";import"./O7XCAFMX.js";export{a as endWords,b as runMarkOf};
