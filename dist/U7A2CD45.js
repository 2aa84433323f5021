import{a}from"./4AUG5CKD.js";import"./CAAWYTOM.js";export{a as verdictCheck};
