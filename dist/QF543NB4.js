import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
var t={attempts:8,firstWaitMs:250,maxWaitMs:2e4,stallAfterMs:1e4,idleLimitMs:6e4,windowBytes:33554432,partBytes:5242880};function r(e={}){return{...t,...e}}export{r as a};
