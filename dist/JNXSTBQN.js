import{a,b,c}from"./HXAZNGVA.js";import"./H3MD274M.js";import"./7URAMVTJ.js";import"./O7XCAFMX.js";export{a as showProgress,c as tellEvent,b as tellTransfer};
