import{a,b}from"./CPF2ZNZ7.js";import"./J57AV3RI.js";import"./WNNU7TRM.js";import"./3JD6M3IW.js";import"./KPKKA3LD.js";import"./JO7EG3ZZ.js";import"./CAAWYTOM.js";export{a as SHOW_LOG,b as shownLog};
