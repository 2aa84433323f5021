import{a,b,c,d}from"./ZUMCTXAL.js";import"./Z43Y42JU.js";import"./B6JRAJKU.js";import"./O7XCAFMX.js";export{c as askConsent,d as askSecret,a as askText,b as askYes};
