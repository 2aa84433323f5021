import{a}from"./GAYUTM42.js";import"./33SQEJVB.js";import"./QYHEIGKN.js";import"./O7XCAFMX.js";export{a as createHttpClient};
