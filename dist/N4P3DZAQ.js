import{a}from"./CALONTK3.js";import"./6X2LKKT4.js";import"./QOTDL52E.js";import"./HJN6OGCI.js";import"./QYHEIGKN.js";import"./O7XCAFMX.js";export{a as headOf};
