import{a}from"./4AUG5CKD.js";import"./O7XCAFMX.js";export{a as verdictCheck};
