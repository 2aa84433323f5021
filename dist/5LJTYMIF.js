import{a,b}from"./3JD6M3IW.js";import"./KPKKA3LD.js";import"./JO7EG3ZZ.js";import"./CAAWYTOM.js";export{a as apiPath,b as parseRepository};
