import{a,b}from"./WJJQ35PU.js";import"./ARWREJMQ.js";import"./JO7EG3ZZ.js";import"./CAAWYTOM.js";export{b as openMessage,a as sealMessage};
