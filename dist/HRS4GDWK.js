import{a}from"./ECMMJVQ7.js";import"./7IXKJN6Z.js";import"./P7KH7UXR.js";import"./WVJXRVRB.js";import"./HKLXXA3X.js";import"./KPKKA3LD.js";import"./CAAWYTOM.js";export{a as differenceLines};
