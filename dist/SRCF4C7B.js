import{a,b}from"./YQQKBGOI.js";import"./WFIS6JZN.js";import"./XG2NLSMP.js";import"./O7XCAFMX.js";export{a as acceptedMachines,b as acceptsNoHardware};
