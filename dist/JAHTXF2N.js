import{k as o,l as a}from"./NRBFNRDW.js";var i=a(o(/^[A-Za-z_][A-Za-z0-9_]*=/,"lines of NAME=value"));export{i as a};
