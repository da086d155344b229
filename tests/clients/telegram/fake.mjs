// The fake Telegram of tests/NewsBot.Fakes as a process of its own, steered over its control API.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { once } from 'node:events';

export const root = new URL('../../../', import.meta.url).pathname;

/** Starts the built fake on a free port. `say`, `press` and so on do what people do; `answers` waits for what the bot sent. */
export async function startFake(...args) {
  const child = spawn('dotnet', [`${root}tests/NewsBot.Fakes/bin/Debug/net10.0/NewsBot.Fakes.dll`, 'telegram', '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const [url, , token, , username] = line.split(' ');

  const control = async (verb, given = {}) => {
    const response = await fetch(`${url}/control/${verb}`, { method: 'POST', body: JSON.stringify(given) });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${verb}: ${answer.error}`);
    return answer;
  };
  const sent = async (after = 0, count = 0) => (await fetch(`${url}/control/sent?after=${after}&count=${count}&wait=${count ? 10 : 0}`)).json();

  return {
    url,
    token,
    username: username.slice(1),
    control,
    sent,
    violations: async () => (await fetch(`${url}/control/violations`)).json(),

    /** Does something, then gives the first request of this method that came after it and was not refused. */
    async after(method, action) {
      let seen = (await sent()).length;
      await action();
      for (;;) {
        const fresh = await sent(seen, 1);
        if (fresh.length === 0) throw new Error(`no ${method} within ten seconds`);
        const found = fresh.find(request => request.method.toLowerCase() === method.toLowerCase() && !request.error);
        if (found) return found;
        seen += fresh.length;
      }
    },

    async stop() {
      child.kill('SIGTERM');
      const [code] = await once(child, 'exit');
      return code;
    },
  };
}
