import{a,b}from"./SEOTXGU6.js";import"./QOTDL52E.js";import"./HJN6OGCI.js";import"./O7XCAFMX.js";export{a as formatHead,b as parseHead};
