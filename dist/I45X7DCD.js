import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{b as n}from"./2P2OFGSR.js";import{createHash as r}from"node:crypto";function e(t){return r("sha256").update(t).digest("hex")}function c(t){return e(n(t))}export{e as a,c as b};
