import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
async function r({env:i,event:n},e){let{createGitHubClient:o}=await import("./AA5PIQPY.js"),{GITHUB_API_URL:t}=i;return o({token:e??"",event:n,...t?{apiUrl:t}:{}})}export{r as a};
