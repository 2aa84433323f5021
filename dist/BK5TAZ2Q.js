import{a,b}from"./Y37GP7D5.js";import"./PSG7HWVG.js";import"./ED2QQX6S.js";import"./KPKKA3LD.js";import"./B6JRAJKU.js";import"./O7XCAFMX.js";export{a as VERDICT_COMMENT,b as markEarlierVerdict};
