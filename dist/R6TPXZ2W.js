import{a,b,c,d}from"./ZRAZUPH4.js";import"./SWDQHVPZ.js";import"./CCUQWUX7.js";import"./CAAWYTOM.js";export{a as COMMIT,d as isSameRepository,c as repositoryAddress,b as sourceSchema};
