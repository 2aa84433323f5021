import{a,b}from"./E7BI5KYE.js";import"./5Q44OWJU.js";import"./3JD6M3IW.js";import"./KPKKA3LD.js";import"./JO7EG3ZZ.js";import"./CAAWYTOM.js";export{a as VERDICT_COMMENT,b as markEarlierVerdict};
