import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{j as o,n as r}from"./EE2TBG6N.js";import{a as n}from"./OYIUGPYR.js";var u=r(o("private","true","false"),"private");async function d({event:i},t,e,a){if(t!=="false")return t==="true"||e&&i.isPrivate?n(a):e?"withheld":void 0}export{u as a,d as b};
