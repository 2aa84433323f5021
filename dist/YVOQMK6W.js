import{b as a,c as b}from"./AI4WZKVC.js";import"./L5GAY35Y.js";import"./H3TKHUQL.js";import"./DL27P5DX.js";import"./B6JRAJKU.js";import"./O7XCAFMX.js";export{b as openLocation,a as openStore};
