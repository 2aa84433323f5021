import{a,b}from"./NQSXD5WP.js";import"./WNNU7TRM.js";import"./O7XCAFMX.js";export{a as metricsIn,b as metricsOf};
