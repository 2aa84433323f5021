function c(e){return`'${e.replaceAll("'","'\\''")}'`}function $(e,n){let r=e.filter(({path:o})=>o!=="").map(({path:o})=>o).map(o=>{let t=o.lastIndexOf(" "),[s,a]=t===-1?["",o]:[o.slice(0,t),o.slice(t+1)];return c(`${s}/${a}`)});return[`${n}case "$path/$word" in`,`${n}  ${r.join("|")}) path="\${path:+$path }$word" ;;`,`${n}esac`].join(`
`)}export{c as a,$ as b};
