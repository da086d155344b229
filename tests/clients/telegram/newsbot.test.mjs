// NewsBot as a process on telegram-test-api: a Telegram nobody here wrote. It knows nine methods, answers polls at once with
// nothing, and fails every other method with 500; a command and a question must be answered all the same.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import telegramTestApi from 'telegram-test-api';
import { root } from './fake.mjs';

const token = '123456:a-token-of-the-test';
const folder = mkdtempSync(join(tmpdir(), 'newsbot-'));
let server, reader, bot, log = '';

before(async () => {
  // Port 0 means 9000 to this server.
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  server = new telegramTestApi({ port, host: '127.0.0.1' });
  await server.start();
  reader = server.getClient(token, { timeout: 30_000, firstName: 'أمل' });
  bot = spawn('dotnet', [`${root}src/NewsBot/bin/Debug/net10.0/newsbot.dll`, 'run', '--data', join(folder, 'data'), '--Http:Urls='], {
    env: { ...process.env, Telegram__ApiBase: server.config.apiURL, Telegram__Token: token },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  bot.stdout.on('data', chunk => { log += chunk; });
  bot.stderr.on('data', chunk => { log += chunk; });
});

after(async () => {
  if (bot.exitCode === null) {
    bot.kill('SIGTERM');
    await once(bot, 'exit');
  }
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function answerTo(send, text) {
  await reader[send](send === 'sendCommand' ? reader.makeCommand(text) : reader.makeMessage(text));
  const { result } = await reader.getUpdates();
  return result.map(update => update.message.text).join('\n');
}

test('/start is answered', { timeout: 60_000 }, async () => {
  assert.match(await answerTo('sendCommand', '/start'), /ماذا قال/);
});

test('a question is answered with a receipt', { timeout: 60_000 }, async () => {
  assert.match(await answerTo('sendMessage', 'ماذا قال ألتمان؟'), /ألتمان[^]*NewsBot sample/);
});

test('its output never shows the token', () => {
  assert.ok(!log.includes(token), log);
});
