import{a,b}from"./Z43Y42JU.js";import"./B6JRAJKU.js";import"./O7XCAFMX.js";export{a as isInputWaiting,b as refuseWaitingInput};
