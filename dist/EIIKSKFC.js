import{a}from"./OV5DYLE3.js";import"./B6JRAJKU.js";import"./CAAWYTOM.js";export{a as readTextFile};
