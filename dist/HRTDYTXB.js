import{a,b}from"./UIP7WKON.js";import"./QYHEIGKN.js";import"./O7XCAFMX.js";export{a as isInputWaiting,b as refuseWaitingInput};
