import{a,b}from"./WNNU7TRM.js";import"./O7XCAFMX.js";export{a as readLogTail,b as readSmallFile};
