import{a,b}from"./MUA4RDMS.js";import"./O7XCAFMX.js";export{a as passingHome,b as systemClock};
