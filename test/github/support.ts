import { createGitHubClient, type ClientOptions, type GitHubClient } from '../../src/github/client/client.ts';
import { startGitHubServer, type GitHubServer, type Repository } from '../servers/githubServer.ts';

/** A server with Alice's repository, and a client that speaks for her and never really waits. */
export interface Scene {
  readonly server: GitHubServer;
  readonly repository: Repository;
  readonly waits: number[];
  readonly name: { readonly owner: string; readonly repo: string };
  client(options?: Partial<ClientOptions>): Promise<GitHubClient>;
}

export async function startScene(): Promise<Scene> {
  const server = await startGitHubServer();
  const { state } = server;
  state.addAccount('alice');
  state.addAccount('bob');
  state.addAccount('github-actions[bot]', 'Bot');
  state.tokens.set('alice-token', { login: 'alice' });
  state.tokens.set('job-token', { login: 'github-actions[bot]', permissions: { contents: 'read' } });
  const waits: number[] = [];
  const sleep = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  return {
    server,
    waits,
    repository: state.addRepository('alice/data'),
    name: { owner: 'alice', repo: 'data' },
    client: (options) => createGitHubClient({ token: 'alice-token', apiUrl: server.url, sleep, ...options }),
  };
}
