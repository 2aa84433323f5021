import{a}from"./KITBPNWY.js";import"./ZDXQLTFI.js";import"./JO7EG3ZZ.js";import"./CAAWYTOM.js";export{a as deleteResource};
