import{a,b}from"./IEVIHBCJ.js";import"./V5IYPA4G.js";import"./JO7EG3ZZ.js";import"./CAAWYTOM.js";export{b as openMessage,a as sealMessage};
