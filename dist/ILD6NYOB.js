import{a,b}from"./DCTZUGWV.js";import"./ARWREJMQ.js";import"./B6JRAJKU.js";import"./O7XCAFMX.js";export{b as openMessage,a as sealMessage};
