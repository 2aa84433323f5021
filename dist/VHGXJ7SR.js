import{a,b}from"./Q5X3D7Y7.js";import"./ARWREJMQ.js";import"./QYHEIGKN.js";import"./O7XCAFMX.js";export{b as openMessage,a as sealMessage};
