var e=class extends Error{graceSeconds;constructor(r=1/0){super("the agent was told to end"),this.graceSeconds=r}};export{e as a};
