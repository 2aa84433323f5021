import{a,b,c}from"./KJHNE3DQ.js";import"./E3UMI4CV.js";import"./JO7EG3ZZ.js";import"./CAAWYTOM.js";export{b as listOwn,a as readOwn,c as writeOwn};
