import{a,b}from"./BOOPMQHM.js";import"./NRBFNRDW.js";import"./WNNU7TRM.js";import"./ED2QQX6S.js";import"./KPKKA3LD.js";import"./B6JRAJKU.js";import"./O7XCAFMX.js";export{a as SHOW_LOG,b as shownLog};
