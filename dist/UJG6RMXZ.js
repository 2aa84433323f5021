import{a}from"./DKTEJLQ4.js";import"./O7XCAFMX.js";export default a();
