import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b,c,d,e,f,g}from"./DOJS5XT5.js";import"./LJYMCGT4.js";import"./DKXLAGJ2.js";import"./MPH6ANHU.js";import"./DUKSQB5G.js";export{f as ENV_ACCOUNT_ID,e as ENV_CREDENTIAL_SCOPE,d as ENV_EXPIRATION,a as ENV_KEY,b as ENV_SECRET,c as ENV_SESSION,g as fromEnv};
