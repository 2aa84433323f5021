import{a,b,c}from"./PIQJ2T42.js";import"./ARWREJMQ.js";import"./JO7EG3ZZ.js";import"./CAAWYTOM.js";export{c as requireOpening,a as requireSealable,b as requireSigning};
