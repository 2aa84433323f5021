function n(t){return`'${t.replaceAll("'","'\\''")}'`}function e(t){let r=t.startsWith("-")?`./${t}`:t;return/^[A-Za-z0-9_./-]+$/.test(r)?r:n(r)}export{n as a,e as b};
