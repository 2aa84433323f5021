async function r({env:i,event:n},e){let{createGitHubClient:o}=await import("./XXEPPUVT.js"),{GITHUB_API_URL:t}=i;return o({token:e??"",event:n,...t?{apiUrl:t}:{}})}export{r as a};
