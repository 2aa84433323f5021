import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a as o}from"./3XTAQOMG.js";import{a as i}from"./2E2EZWGW.js";import{ic as e,va as r}from"./KLRBOZBX.js";var s=e({default_branch:r().min(1)});async function f(a,t){let{data:n}=await a.rest.repos.get({...t});return o(s,n,`GET ${i(t)}`).default_branch}export{f as a};
