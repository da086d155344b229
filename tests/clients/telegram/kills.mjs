// NewsBot, killed twenty times (SIGKILL) while two thousand people ask it something: every question must be answered, and none twice but
// those whose answer was on its way when the process died. Prints what it counted; ends with 1 when that does not hold.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, startFake } from './fake.mjs';

const kills = 20, people = 2000, firstId = 100_000;
// Telegram took the answer, but the process died before it could cross the question out: at most this long before the kill.
const onItsWay = 1000;
const questions = ['ماذا قال ألتمان؟', 'who is Jan Leike', 'لخّص أخبار ماسك', 'search for OpenAI', 'ما الجديد؟', '/quotes هالة السروجي', 'مقالات عن إيليا سوتسكيفر'];

// The same moments in every run, as far as a machine allows.
let state = 20260314;
const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
const sleep = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

const folder = mkdtempSync(join(tmpdir(), 'newsbot-'));
const fake = await startFake();
let log = '', seen = 0;
const answered = new Map();   // chat -> the times of its answers
const killedAt = [];

function start() {
  const bot = spawn('dotnet', [`${root}src/NewsBot/bin/Debug/net10.0/newsbot.dll`, 'run', '--data', join(folder, 'data'), '--Http:Urls='], {
    env: { ...process.env, Telegram__ApiBase: fake.url, Telegram__Token: fake.token, Telegram__SendRate: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  bot.stdout.on('data', chunk => { log += chunk; });
  bot.stderr.on('data', chunk => { log += chunk; });
  return bot;
}

/** Notes new answers; waits for at least one when told to. Gives how many there were. */
async function note(wait) {
  const fresh = await fake.sent(seen, wait ? 1 : 0);
  seen += fresh.length;
  const answers = fresh.filter(request => request.method === 'sendMessage' && !request.error);
  for (const { chat, at } of answers) answered.set(chat, [...answered.get(chat) ?? [], at]);
  return answers.length;
}

async function ask(from, to) {
  const ids = Array.from({ length: to - from }, (_, index) => from + index);
  await Promise.all(ids.map(id => fake.control('user', { id, name: `Reader ${id}`, language: id % 2 ? 'ar' : 'en' })));
  await Promise.all(ids.map(id => fake.control('say', { user: id, text: questions[id % questions.length] })));
}

try {
  for (let kill = 0; kill < kills; kill++) {
    await ask(firstId + kill * people / kills, firstId + (kill + 1) * people / kills);
    const bot = start();
    // Half of the kills strike among the answers, the others at any moment of the start.
    if (kill % 2) {
      while (await note(true) === 0);
      await sleep(random() * 150);
    } else {
      await sleep(random() * 2000);
    }
    bot.kill('SIGKILL');
    killedAt.push(Date.now());
    await once(bot, 'exit');
    await note(false);
  }

  const last = start();
  const giveUp = Date.now() + 60_000;
  while (answered.size < people && Date.now() < giveUp) await note(true);
  await sleep(500);
  await note(false);
  last.kill('SIGTERM');
  await once(last, 'exit');
} finally {
  await fake.stop();
  rmSync(folder, { recursive: true });
}

const lost = people - answered.size;
const twice = [...answered.values()].filter(times => times.length > 1);
// How long after an answer that was not the last one the process died; a kill it did not straddle is no excuse.
const waits = twice.flatMap(times => times.slice(0, -1).map((at, index) => Math.min(...killedAt.filter(kill => kill >= at - 50 && kill <= times[index + 1]).map(kill => kill - at))));
console.log(`${people} questions, ${kills} kills: ${lost} lost, ${twice.length} answered twice, at most ${Math.max(0, ...waits)} ms after the first answer`);
assert.equal(lost, 0, 'a question was lost');
assert.ok(waits.every(wait => wait <= onItsWay), 'a question was answered twice long after its answer had arrived');
assert.ok(!log.includes(fake.token), 'the token is in the log');
