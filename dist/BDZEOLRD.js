import{a,b,c}from"./5BLG6J37.js";import"./ESI3JNPF.js";import"./B6JRAJKU.js";import"./O7XCAFMX.js";export{b as listOwn,a as readOwn,c as writeOwn};
