import{a}from"./NL5DU3CQ.js";import"./7IXKJN6Z.js";import"./KGGQUH5Q.js";import"./HKLXXA3X.js";import"./WVJXRVRB.js";import"./KPKKA3LD.js";import"./CAAWYTOM.js";export{a as differenceLines};
