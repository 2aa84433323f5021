import{b as t}from"./2SM2XW4F.js";import{a as e}from"./QYHEIGKN.js";function d(o,n){let r=t(n);return new e("refused",`${o}: ${r?.title??""}: ${r?.detail??""}`)}export{d as a};
