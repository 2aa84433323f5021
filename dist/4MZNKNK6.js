function r(n,t){let i=t.match(/.{1,64}/g)??[];return[`-----BEGIN ${n}-----`,...i,`-----END ${n}-----`,""].join(`
`)}export{r as a};
