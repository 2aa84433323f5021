import{a,b,c}from"./IMAOSHVD.js";import"./CAAWYTOM.js";export{a as cardCode,c as holdsCode,b as readCode};
