import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
var i=class{#t;#e=new Map;constructor(e){this.#t=e}get(e,t){let s=this.#e.get(e)??t();return this.#e.delete(e),this.#e.set(e,s),this.#e.size>this.#t&&this.#e.delete(this.#e.keys().next().value),s}peek(e){return this.#e.get(e)}set(e,t){this.#e.delete(e),this.get(e,()=>t)}};export{i as a};
