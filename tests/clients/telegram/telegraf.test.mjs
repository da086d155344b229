// telegraf, by webhook with a secret, answering some updates in the response itself.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { Telegraf, Markup } from 'telegraf';
import { startFake } from './fake.mjs';

const secret = 'a-secret_of-256-at-most';
const amal = 7001;
let fake, bot, server, webhook, refusals = 0, down = false;

before(async () => {
  fake = await startFake('--script', new URL('people.jsonl', import.meta.url).pathname);
  bot = new Telegraf(fake.token, { telegram: { apiRoot: fake.url } });
  bot.start(ctx => ctx.reply('أهلا', Markup.inlineKeyboard([Markup.button.callback('المزيد', 'v1|more')])));
  bot.action('v1|more', async ctx => {
    await ctx.answerCbQuery();
    await ctx.editMessageText('<i>صفحة 2</i>', { parse_mode: 'HTML' });
  });
  bot.on('inline_query', ctx => ctx.answerInlineQuery([{ type: 'article', id: 'a', title: 't', input_message_content: { message_text: 'm' } }]));
  bot.on('text', ctx => ctx.reply(`echo ${ctx.message.text}`));

  const handle = bot.webhookCallback('/hook', { secretToken: secret });
  server = createServer((request, response) => {
    if (down) {
      refusals++;
      response.writeHead(500).end();
    } else {
      handle(request, response);
    }
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  webhook = `http://127.0.0.1:${server.address().port}/hook`;
  await bot.telegram.setWebhook(webhook, { secret_token: secret, allowed_updates: ['message', 'callback_query', 'inline_query'], max_connections: 5 });
});

after(async () => {
  await bot.telegram.deleteWebhook();
  server.close();
  server.closeAllConnections();
  await fake.stop();
});

test('updates come to the webhook and are answered in its response', async () => {
  const answer = await fake.after('sendMessage', () => fake.control('say', { user: amal, text: '/start' }));
  assert.equal(answer.text, 'أهلا');
  assert.equal((await bot.telegram.getWebhookInfo()).url, webhook);
});

test('a pressed button is answered and its message edited', async () => {
  const { message } = await fake.after('sendMessage', () => fake.control('say', { user: amal, text: '/start' }));
  const edit = await fake.after('editMessageText', () => fake.control('press', { user: amal, message: message.message_id, button: 0 }));
  assert.deepEqual(edit.entities, [{ type: 'italic', offset: 0, length: 6 }]);
});

test('an inline query gets its results', async () => {
  const answer = await fake.after('answerInlineQuery', () => fake.control('inline', { user: amal, query: 'x' }));
  assert.equal(answer.parameters.results.length ?? JSON.parse(answer.parameters.results).length, 1);
});

test('an update is posted again until it is taken', async () => {
  down = true;
  const answer = await fake.after('sendMessage', async () => {
    await fake.control('say', { user: amal, text: 'late' });
    while (refusals < 2) await new Promise(resolve => setTimeout(resolve, 20));
    assert.match((await bot.telegram.getWebhookInfo()).last_error_message, /500/);
    down = false;
  });
  assert.equal(answer.text, 'echo late');
});

test('polling is refused meanwhile', async () => {
  await assert.rejects(bot.telegram.callApi('getUpdates', {}), error => error.response.error_code === 409);
});

test('nothing it did was against the rules', async () => {
  // telegraf marks its buttons with a field of its own, which Telegram overlooks and the specification does not know.
  assert.deepEqual((await fake.violations()).filter(violation => !violation.endsWith('unknown parameter hide')), []);
});
