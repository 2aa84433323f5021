import{a}from"./IO7ZB3GM.js";import"./QYHEIGKN.js";import"./O7XCAFMX.js";export{a as readTextFile};
