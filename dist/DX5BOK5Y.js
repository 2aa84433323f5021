import{a,b,c}from"./4M62FYA5.js";import"./ARWREJMQ.js";import"./JO7EG3ZZ.js";import"./CAAWYTOM.js";export{c as requireOpening,a as requireSealable,b as requireSigning};
