import{a,b,c}from"./L4WM4MU7.js";import"./4CHJSTL4.js";import"./N3HFDAPL.js";import"./QYHEIGKN.js";import"./O7XCAFMX.js";export{b as listOwn,a as readOwn,c as writeOwn};
