import{a,b,c,d}from"./5QSZL2OU.js";import"./AZ4WXFE7.js";import"./E27XSBVC.js";import"./O7XCAFMX.js";export{a as COMMIT,d as isSameRepository,c as repositoryAddress,b as sourceSchema};
