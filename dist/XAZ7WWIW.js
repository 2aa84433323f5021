import{a}from"./ARHLQBRN.js";import"./JO7EG3ZZ.js";import"./CAAWYTOM.js";export{a as parseLedgerUrl};
