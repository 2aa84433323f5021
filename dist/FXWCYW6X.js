import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{j as r}from"./5WIXU7TD.js";import{a as i}from"./UANV35EI.js";async function*t({log:e},o){if(e!==void 0)for await(let n of e.beginnings(o))r(n.leaf)?.head.kind==="order.placed"&&(yield n)}async function*s(e,o){for await(let{index:n}of t(e,o))yield i(n)}export{t as a,s as b};
