import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
var e={TEE:0,Storage:1,Solution:2,Data:3},r={PerHour:0,Fixed:1};function n(o){return Object.keys(e).find(t=>e[t]===o)}export{e as a,r as b,n as c};
