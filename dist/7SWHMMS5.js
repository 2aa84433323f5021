import{a,b}from"./ZDXQLTFI.js";import"./O7XCAFMX.js";export{b as removeUploads,a as unfinishedUploads};
