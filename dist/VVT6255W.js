import{a}from"./2H4CZ4X3.js";import"./ZDXQLTFI.js";import"./B6JRAJKU.js";import"./CAAWYTOM.js";export{a as deleteResource};
