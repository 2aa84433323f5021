import{a}from"./VPYHPU25.js";import"./B6JRAJKU.js";import"./O7XCAFMX.js";export{a as readTextFile};
