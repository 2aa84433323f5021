import{a,b,c}from"./V6CP2RWE.js";import"./ARWREJMQ.js";import"./B6JRAJKU.js";import"./O7XCAFMX.js";export{c as requireOpening,a as requireSealable,b as requireSigning};
