import{a}from"./OV5DYLE3.js";import"./B6JRAJKU.js";import"./O7XCAFMX.js";export{a as readTextFile};
