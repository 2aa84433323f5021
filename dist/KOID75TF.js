import{a,b}from"./WNNU7TRM.js";import"./CAAWYTOM.js";export{a as readLogTail,b as readSmallFile};
