import{a,b}from"./IXR2E2LZ.js";import"./2SM2XW4F.js";import"./O7XCAFMX.js";export{a as endWords,b as runMarkOf};
