import{a,b,c,d}from"./PFZKP4GP.js";import"./UIP7WKON.js";import"./QYHEIGKN.js";import"./O7XCAFMX.js";export{c as askConsent,d as askSecret,a as askText,b as askYes};
