// grammY, by long polling: if it is content, the fake is true enough for a client that checks what it gets.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { Bot, GrammyError, InlineKeyboard } from 'grammy';
import { startFake } from './fake.mjs';

const amal = 7001, omar = 7002;
let fake, bot, running, group, waited = 0;

/** Waits as long as Telegram asks, then tries again. */
async function retry(previous, method, payload, signal) {
  const answer = await previous(method, payload, signal);
  if (answer.ok || answer.error_code !== 429) return answer;
  waited = answer.parameters.retry_after;
  await new Promise(resolve => setTimeout(resolve, waited * 1000));
  return retry(previous, method, payload, signal);
}

before(async () => {
  fake = await startFake();
  await fake.control('user', { id: amal, name: 'أمل', language: 'ar' });
  await fake.control('user', { id: omar, name: 'Omar', language: 'en' });
  group = await fake.control('chat', { type: 'group', title: 'غرفة الأخبار', members: [amal, omar] });

  bot = new Bot(fake.token, { client: { apiRoot: fake.url } });
  bot.api.config.use(retry);
  bot.command('start', ctx => ctx.reply('<b>أهلا</b> ' + ctx.from.first_name, { parse_mode: 'HTML', reply_markup: new InlineKeyboard().text('المزيد', 'v1|more').url('موقع', 'https://example.org/') }));
  bot.command('broken', async ctx => {
    try {
      await ctx.reply('<b>no end', { parse_mode: 'HTML' });
    } catch (error) {
      assert.ok(error instanceof GrammyError);
      await ctx.reply(error.description);
    }
  });
  bot.callbackQuery('v1|more', async ctx => {
    await ctx.answerCallbackQuery({ text: 'لحظة' });
    await ctx.editMessageText('صفحة 2', { reply_markup: new InlineKeyboard().text('رجوع', 'v1|back') });
  });
  bot.on('inline_query', ctx => ctx.answerInlineQuery([
    { type: 'article', id: '1', title: ctx.inlineQuery.query, input_message_content: { message_text: '«نص»' } },
  ], { cache_time: 5, is_personal: true }));
  bot.on('message:text', ctx => ctx.reply('قلت: ' + ctx.message.text, { reply_parameters: { message_id: ctx.message.message_id } }));
  await new Promise(resolve => { running = bot.start({ onStart: resolve, timeout: 5 }); });
});

after(async () => {
  await bot.stop();
  await running;
  await fake.stop();
});

test('it knows who it is, and sets its commands', async () => {
  assert.equal(bot.botInfo.username, fake.username);
  await bot.api.setMyCommands([{ command: 'quotes', description: 'أقوال شخص' }], { language_code: 'ar', scope: { type: 'all_private_chats' } });
  assert.deepEqual(await bot.api.getMyCommands({ language_code: 'ar', scope: { type: 'all_private_chats' } }), [{ command: 'quotes', description: 'أقوال شخص' }]);
  assert.deepEqual(await bot.api.getMyCommands(), []);
});

test('a command gets its answer with entities and buttons', async () => {
  const answer = await fake.after('sendMessage', () => fake.control('say', { user: amal, text: '/start' }));
  assert.equal(answer.text, 'أهلا أمل');
  assert.deepEqual(answer.entities, [{ type: 'bold', offset: 0, length: 4 }]);
  assert.equal(answer.message.reply_markup.inline_keyboard[0].length, 2);
});

test('a pressed button is answered and its message edited', async () => {
  const { message } = await fake.after('sendMessage', () => fake.control('say', { user: amal, text: '/start' }));
  const edit = await fake.after('editMessageText', () => fake.control('press', { user: amal, message: message.message_id, button: 0 }));
  assert.equal(edit.message.message_id, message.message_id);
  assert.equal(edit.text, 'صفحة 2');
  assert.ok((await fake.sent()).some(request => request.method === 'answerCallbackQuery' && !request.error));
});

test('an inline query gets its results', async () => {
  const answer = await fake.after('answerInlineQuery', () => fake.control('inline', { user: omar, query: 'ألتمان about ماسك' }));
  assert.equal(answer.parameters.results[0].title, 'ألتمان about ماسك');
});

test('a request refused for haste is repeated after the wait', async () => {
  await fake.control('fault', { method: 'sendMessage', code: 429, description: 'Too Many Requests: retry after 1', retry_after: 1 });
  const answer = await fake.after('sendMessage', () => fake.control('say', { user: omar, text: 'again' }));
  assert.equal(answer.text, 'قلت: again');
  assert.equal(waited, 1);
  assert.ok((await fake.sent()).some(request => request.error === 'Too Many Requests: retry after 1'));
});

test('privacy mode hides what groups say to each other', async () => {
  const answer = await fake.after('sendMessage', async () => {
    await fake.control('say', { chat: group, user: amal, text: 'between us' });
    await fake.control('say', { chat: group, user: omar, text: `@${fake.username} to the bot` });
  });
  assert.equal(answer.text, `قلت: @${fake.username} to the bot`);
  assert.equal(answer.chat, group);
});

test('broken markup and blocked chats are errors the client understands', async () => {
  const answer = await fake.after('sendMessage', () => fake.control('say', { user: amal, text: '/broken' }));
  assert.equal(answer.text, 'Bad Request: can\'t parse entities: Can\'t find end tag corresponding to start tag "b"');
  assert.deepEqual(await fake.control('take-violations'), [answer.text.replace('Bad Request', 'sendMessage')]);

  await fake.control('block', { user: omar });
  await assert.rejects(bot.api.sendMessage(omar, 'x'), error => error instanceof GrammyError && error.error_code === 403);
  await fake.control('unblock', { user: omar });
});

test('an upgraded group says its new id', async () => {
  const old = await fake.control('chat', { type: 'group', title: 'old', members: [amal] });
  const successor = await fake.control('migrate', { chat: old });
  await assert.rejects(bot.api.sendMessage(old, 'x'), error => error.parameters.migrate_to_chat_id === successor);
  assert.equal((await bot.api.sendMessage(successor, 'x')).chat.type, 'supergroup');
  assert.equal((await bot.api.getChat(successor)).title, 'old');
  assert.equal((await bot.api.getChatMember(successor, amal)).status, 'creator');
});

test('nothing it did was against the rules', async () => {
  assert.deepEqual(await fake.violations(), []);
});
