import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a}from"./CGYLLZLK.js";import"./DUKSQB5G.js";export{a as escapeForTerminal};
