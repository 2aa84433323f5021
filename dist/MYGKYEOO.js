import{a,b}from"./OJ3P36IA.js";import"./6PB26663.js";import"./KJLTN5NQ.js";import"./KPKKA3LD.js";import"./QYHEIGKN.js";import"./O7XCAFMX.js";export{a as VERDICT_COMMENT,b as markEarlierVerdict};
