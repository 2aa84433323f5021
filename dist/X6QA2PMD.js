import{a}from"./2H4CZ4X3.js";import"./ZDXQLTFI.js";import"./B6JRAJKU.js";import"./O7XCAFMX.js";export{a as deleteResource};
