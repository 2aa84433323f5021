import{a,b,c}from"./KPKKA3LD.js";import"./O7XCAFMX.js";export{a as HIDDEN,c as escapeForTerminal,b as escapeOne};
