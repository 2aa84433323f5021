import{a,b}from"./6M4OG5WX.js";import"./H3MD274M.js";import"./O7XCAFMX.js";export{a as tellProgress,b as tellTransfer};
