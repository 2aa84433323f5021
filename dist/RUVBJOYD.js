import{a}from"./GO6YYNPE.js";import"./33SQEJVB.js";import"./B6JRAJKU.js";import"./O7XCAFMX.js";export{a as createHttpClient};
