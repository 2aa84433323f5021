import{a as t,b as d}from"./LTNFMCLS.js";import"./O7XCAFMX.js";function a(o,n){return t(n===""?o:`${o.replaceAll(":","\\:")}:${n}`)}function p({path:o,commands:n,options:i,words:c}){let s=i.filter(({value:e})=>e==="any").flatMap(({flags:e})=>e),f=[...i.filter(({value:e})=>Array.isArray(e)).map(({flags:e,value:r})=>`        ${e.join("|")}) offered=(${r.map(t).join(" ")}); _describe value offered; return ;;`),...s.length===0?[]:[`        ${s.join("|")}) _files; return ;;`]],l=[...n.map(({name:e,description:r})=>a(e,r)),...c.map(e=>a(e,""))],m=i.flatMap(e=>e.flags.map(r=>a(r,e.description)));return[`    ${t(o)})`,...f.length===0?[]:["      case $prev in",...f,"      esac"],`      options=(${m.join(" ")})`,`      offered=(${l.join(" ")}) ;;`].join(`
`)}function u(o,n){return`#compdef ${o.join(" ")}
_countersign() {
  local prev=\${words[CURRENT-1]} path= word
  local -a options offered
  for word in \${words[2,CURRENT-1]}; do
${d(n,"    ")}
  done
  case $path in
${n.map(p).join(`
`)}
  esac
  if [[ \${words[CURRENT]} == -* ]]; then
    _describe option options
  elif (( \${#offered} )); then
    _describe command offered
  else
    _files
  fi
}
compdef _countersign ${o.join(" ")}
`}export{u as zshCompletion};
