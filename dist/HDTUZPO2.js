import{b as a,c as b}from"./HOBTXD4X.js";import"./L5GAY35Y.js";import"./H3TKHUQL.js";import"./DL27P5DX.js";import"./B6JRAJKU.js";import"./CAAWYTOM.js";export{b as openLocation,a as openStore};
