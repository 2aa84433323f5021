import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
var e=/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\\]/gu;function i(n){if(n==="\\")return"\\\\";if(n===`
`)return"\\n";if(n==="\r")return"\\r";if(n==="	")return"\\t";let t=n.codePointAt(0)??0;return t<=255?`\\x${t.toString(16).padStart(2,"0")}`:t<=65535?`\\u${t.toString(16).padStart(4,"0")}`:`\\u{${t.toString(16)}}`}function f(n,t=Number.POSITIVE_INFINITY){let r=n.replace(e,i);return r.length<=t?r:`${r.slice(0,Math.max(0,t-1))}\u2026`}export{f as a};
