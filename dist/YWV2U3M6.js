import{a as r,b as i}from"./LTNFMCLS.js";import"./O7XCAFMX.js";function s(o){return o.flatMap(({flags:n})=>n).join("|")}function a({options:o}){let n=o.filter(({value:e})=>e==="any");return[...o.filter(({value:e})=>Array.isArray(e)).map(e=>`      ${s([e])}) COMPREPLY=($(compgen -W ${r(e.value.join(" "))} -- "$cur")); return ;;`),...n.length===0?[]:[`      ${s(n)}) return ;;`]]}function p(o){let n=a(o),t=[...o.commands.map(({name:e})=>e),...o.words];return[`    ${r(o.path)})`,...n.length===0?[]:["      case $prev in",...n,"      esac"],`      options=${r(o.options.flatMap(({flags:e})=>e).join(" "))}`,`      words=${r(t.join(" "))} ;;`].join(`
`)}function d(o,n){return`# Completion of ${o.join(", ")} for bash.
_countersign() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} path= word options= words= i
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
${i(n,"    ")}
  done
  COMPREPLY=()
  case $path in
${n.map(p).join(`
`)}
  esac
  [[ $cur == -* ]] && words=$options
  [[ -z $words ]] || COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _countersign ${o.join(" ")}
`}export{d as bashCompletion};
