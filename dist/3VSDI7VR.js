import{a,b}from"./ZDXQLTFI.js";import"./CAAWYTOM.js";export{b as removeUploads,a as unfinishedUploads};
