import{b as n}from"./XQMJBMMX.js";import{createHash as r}from"node:crypto";function e(t){return r("sha256").update(t).digest("hex")}function c(t){return e(n(t))}export{e as a,c as b};
