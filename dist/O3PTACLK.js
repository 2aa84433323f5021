import{a,b,c}from"./YJOTWCJO.js";import"./S6I7H7LW.js";import"./4RTVRPCG.js";import"./B6JRAJKU.js";import"./O7XCAFMX.js";export{b as listOwn,a as readOwn,c as writeOwn};
