import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
function o(t){let{GITHUB_SERVER_URL:e,GITHUB_REPOSITORY:n,GITHUB_RUN_ID:r}=t;if(!(!e||!n||!r))return`${e}/${n}/actions/runs/${r}`}export{o as a};
