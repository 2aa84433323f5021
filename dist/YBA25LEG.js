import{a,b,c}from"./IMAOSHVD.js";import"./O7XCAFMX.js";export{a as cardCode,c as holdsCode,b as readCode};
