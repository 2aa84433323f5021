import{a,b}from"./USJKIIXQ.js";import"./2DL5HMMR.js";import"./ED2QQX6S.js";import"./KPKKA3LD.js";import"./B6JRAJKU.js";import"./CAAWYTOM.js";export{a as VERDICT_COMMENT,b as markEarlierVerdict};
