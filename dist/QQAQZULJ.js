import{a,b,c,d}from"./BRDSCGWE.js";import"./3DOBBBCS.js";import"./O7XCAFMX.js";export{d as differenceWords,c as groupsOf,b as isSame,a as verdictSentence};
