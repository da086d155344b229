// The fake Discord of tests/NewsBot.Fakes as a process of its own, steered over its control API.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { once } from 'node:events';

const root = new URL('../../../', import.meta.url).pathname;

export async function startFake() {
  const child = spawn('dotnet', [`${root}tests/NewsBot.Fakes/bin/Debug/net10.0/NewsBot.Fakes.dll`, 'discord', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const [api, token] = line.split(' ').map(setting => setting.slice(setting.indexOf('=') + 1));
  const control = new URL('/control/', api).href;

  const call = async (path, given) => {
    const response = await fetch(control + path, given && { method: 'POST', body: JSON.stringify(given) });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${path}: ${answer.error}`);
    return answer;
  };

  return {
    api,
    token,
    state: () => call('state'),
    fault: given => call('fault', given),

    /** Does what a person does, and gives what the person saw in the end. */
    async play(verb, given) {
      const { id } = await call(verb, given);
      return call(`interaction?id=${id}`);
    },

    /** Waits until the state is as wanted. */
    async until(wanted) {
      for (let tries = 0; tries < 1000; tries++) {
        const state = await call('state');
        if (wanted(state)) return state;
        await new Promise(resolve => setTimeout(resolve, 20));
      }
      throw new Error(`never came: ${wanted}`);
    },

    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
