var a={same:" ",added:"+",removed:"-"};function d({before:e,after:n,lines:o}){return[`@@ -${e} +${n} @@`,...o.map(({change:r,text:t})=>`${a[r]}${t}`)]}export{d as a};
