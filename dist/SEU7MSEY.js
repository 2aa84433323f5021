import{c as n}from"./ZL5G3O2A.js";import{b as o}from"./3IILJQ2R.js";function i(r){return n(o(r))}export{i as a};
