import{a,b}from"./7SN7YFEI.js";import"./5347UPGE.js";import"./ED2QQX6S.js";import"./KPKKA3LD.js";import"./B6JRAJKU.js";import"./CAAWYTOM.js";export{a as VERDICT_COMMENT,b as markEarlierVerdict};
