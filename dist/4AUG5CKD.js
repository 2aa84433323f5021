function r(e){return{name:"Countersign verdict",externalId:`order-${e}`}}export{r as a};
