function r(){let o=new AbortController;for(let n of["SIGINT","SIGTERM"])process.once(n,()=>{o.abort(),process.once(n,()=>process.exit(1))});return o.signal}export{r as a};
