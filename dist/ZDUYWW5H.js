import{a}from"./XWB2QN2C.js";import"./LXLCMZWO.js";import"./KPKKA3LD.js";import"./O7XCAFMX.js";export{a as checksTable};
