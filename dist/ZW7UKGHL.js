import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
var o="no witness was asked for: a fork shown to the TEE would not be noticed";export{o as a};
