import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a}from"./FIHAECQA.js";import"./W7RBIFFQ.js";import"./YJNK6Y7V.js";import"./I6YB6HVE.js";import"./VN6VYO5R.js";import"./7CH7SJCB.js";import"./ARG3DH6X.js";import"./KLRBOZBX.js";import"./2P2OFGSR.js";import"./JQE2AY4L.js";import"./DUKSQB5G.js";export{a as parsePolicy};
