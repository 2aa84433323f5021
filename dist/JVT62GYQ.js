import{b as a,c as b}from"./J4FH3ZXY.js";import"./L5GAY35Y.js";import"./H3TKHUQL.js";import"./DL27P5DX.js";import"./JO7EG3ZZ.js";import"./CAAWYTOM.js";export{b as openLocation,a as openStore};
