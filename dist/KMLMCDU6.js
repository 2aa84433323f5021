import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{b as o,c as n}from"./7CH7SJCB.js";function s({size:e,root:r}){return`${e}-${o(r)}`}function d(e){let[,r="",i=""]=/^([1-9]\d{0,14})-([0-9a-f]{64})$/.exec(e)??[],t=n(i);return t?.length===32?{size:Number(r),root:t}:void 0}export{s as a,d as b};
