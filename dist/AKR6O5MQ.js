import{c as n}from"./ZZJURUVL.js";import{b as o}from"./3IILJQ2R.js";function i(r){return n(o(r))}export{i as a};
