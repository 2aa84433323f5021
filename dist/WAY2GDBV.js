import{a}from"./D5P2XZQA.js";import"./JO7EG3ZZ.js";import"./CAAWYTOM.js";export{a as readTextFile};
