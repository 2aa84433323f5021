import{a,b}from"./TMVHZ4XQ.js";import"./XPSGNFE5.js";import"./WNNU7TRM.js";import"./KJLTN5NQ.js";import"./KPKKA3LD.js";import"./QYHEIGKN.js";import"./O7XCAFMX.js";export{a as SHOW_LOG,b as shownLog};
