import{a,b}from"./UJMUSU6N.js";import"./QLJTZRV4.js";import"./3JD6M3IW.js";import"./KPKKA3LD.js";import"./JO7EG3ZZ.js";import"./CAAWYTOM.js";export{a as VERDICT_COMMENT,b as markEarlierVerdict};
