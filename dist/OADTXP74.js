import{a}from"./LHBWFZY3.js";import"./2SM2XW4F.js";import"./CAAWYTOM.js";export{a as runMarkOf};
