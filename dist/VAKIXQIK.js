import{a,b,c}from"./PNHQYGRB.js";import"./ARWREJMQ.js";import"./QYHEIGKN.js";import"./O7XCAFMX.js";export{c as requireOpening,a as requireSealable,b as requireSigning};
