import{a as o}from"./QYHEIGKN.js";function i({offer:{id:f,owner:r}},{fingerprint:e}){if(r!==e)throw new o("refused",`offer ${f} belongs to ${r}, not to you (${e})`)}export{i as a};
