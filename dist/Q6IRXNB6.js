import"./O7XCAFMX.js";function e(t){return`'${t.replaceAll("\\","\\\\").replaceAll("'","\\'")}'`}function c(t,i,{flags:r,description:p,value:o}){let n=r.map($=>$.startsWith("--")?`-l ${$.slice(2)}`:`-s ${$.slice(1)}`),s=o==="none"?"":o==="any"?" -r":` -x -a ${e(o.join(" "))}`;return`complete -c ${t} -n ${i} ${n.join(" ")}${s} -d ${e(p)}`}function m(t,{path:i,commands:r,options:p,words:o}){let n=e(`__countersign_at ${e(i)}`);return[...r.map(s=>`complete -c ${t} -f -n ${n} -a ${e(s.name)} -d ${e(s.description)}`),...o.length===0?[]:[`complete -c ${t} -f -n ${n} -a ${e(o.join(" "))}`],...p.map(s=>c(t,n,s))]}function l(t,i){let[r="",...p]=t,o=i.filter(({path:n})=>n!=="").map(({path:n})=>e(n));return`# Completion of ${t.join(", ")} for fish.
function __countersign_at
    set -l known ${o.join(" ")}
    set -l path ''
    for word in (commandline -opc)[2..-1]
        set -l next (string trim -- "$path $word")
        contains -- $next $known; and set path $next
    end
    test "$path" = "$argv[1]"
end
${i.flatMap(n=>m(r,n)).join(`
`)}
${p.map(n=>`complete -c ${n} -w ${r}`).join(`
`)}
`}export{l as fishCompletion};
