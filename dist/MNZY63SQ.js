import{a,b,c}from"./65AJT75K.js";import"./YG3EFEG6.js";import"./IO7ZB3GM.js";import"./N3HFDAPL.js";import"./QYHEIGKN.js";import"./O7XCAFMX.js";export{b as listOwn,a as readOwn,c as writeOwn};
