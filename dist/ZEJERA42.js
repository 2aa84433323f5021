import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a as n}from"./PIY347LK.js";import{b as e,d as t}from"./I6YB6HVE.js";function y(r){return e(n("countersign order v1",r))}function s(r){return e(n("countersign tee key v1",r))}function d(r){return t(r)}export{y as a,s as b,d as c};
