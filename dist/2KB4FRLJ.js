import{a,b,c}from"./3XJZKJPM.js";import"./RO5Q6EIU.js";import"./N3HFDAPL.js";import"./IO7ZB3GM.js";import"./QYHEIGKN.js";import"./O7XCAFMX.js";export{b as listOwn,a as readOwn,c as writeOwn};
