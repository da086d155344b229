// One evening, whoever the client is: what the bot must do is in each test file, what must come of it is here.
import { test } from 'node:test';
import assert from 'node:assert/strict';

/** What each bot registers: /slow defers and answers later, /book answers with a button, and completes what is typed. */
export const commands = [
  { name: 'slow', description: 'Answers after a while' },
  { name: 'اقتباسات', description: 'أقوال شخص', options: [{ type: 3, name: 'الاسم', description: 'اسم', required: true, autocomplete: true }] },
];

/** `current` gives the fake once it runs; `ignored` are habits of the client that Discord would mind and does not enforce. */
export function session(current, ignored) {
  test('it logs in and registers its commands', async () => {
    const state = await current().until(state => state.ready === 1 && state.commands.length === 2);
    assert.equal(state.identifies, 1);
    assert.ok(state.commands.every(command => command.id && command.version));
  });

  test('a command is deferred, answered and followed up', async () => {
    const seen = await current().play('command', { name: 'slow' });
    assert.equal(seen.acknowledgement, 5);
    assert.deepEqual(seen.messages.map(message => message.content), ['later', 'and more']);
  });

  test('a command is answered for the asker alone, and its button edits the answer', async () => {
    const seen = await current().play('command', { name: 'اقتباسات', options: { 'الاسم': 'ألتمان' } });
    assert.equal(seen.acknowledgement, 4);
    assert.equal(seen.ephemeral, true);
    const [message] = seen.messages;
    assert.equal(message.embeds[0].title, 'ألتمان');
    const pressed = await current().play('press', { message: message.id, custom_id: 'v1|more' });
    assert.equal(pressed.acknowledgement, 7);
    assert.equal(pressed.messages[0].id, message.id);
    assert.equal(pressed.messages[0].content, 'page 2');
  });

  test('what is typed is completed', async () => {
    const seen = await current().play('autocomplete', { name: 'اقتباسات', option: 'الاسم', text: 'ألت' });
    assert.deepEqual(seen.choices, [{ name: 'ألت…', value: 'ألت' }]);
  });

  test('a request refused for haste is repeated after the wait', async () => {
    await current().fault({ kind: 'rate-limit', path: '@original', after: 0.5 });
    const seen = await current().play('command', { name: 'slow' });
    assert.deepEqual(seen.messages.map(message => message.content), ['later', 'and more']);
    assert.ok((await current().state()).requests.some(request => request.endsWith(' 429')));
  });

  test('asked to reconnect, it resumes and misses nothing', async () => {
    const before = await current().state();
    await current().fault({ kind: 'reconnect' });
    const seen = current().play('autocomplete', { name: 'اقتباسات', option: 'الاسم', text: 'mu' });
    const after = await current().until(state => state.resumes === before.resumes + 1 && state.ready === 1);
    assert.equal(after.identifies, before.identifies);
    assert.equal((await seen).choices[0].value, 'mu');
  });

  test('told that its session is over, it begins another', async () => {
    // Not every client remembers that five seconds must lie between two sessions.
    await new Promise(resolve => setTimeout(resolve, 5000));
    const before = await current().state();
    await current().fault({ kind: 'invalid-session', resumable: false });
    await current().until(state => state.identifies === before.identifies + 1 && state.ready === 1);
    const seen = await current().play('autocomplete', { name: 'اقتباسات', option: 'الاسم', text: 'again' });
    assert.equal(seen.choices[0].value, 'again');
  });

  test('nothing it did was against the rules', async () => {
    const { violations } = await current().state();
    assert.deepEqual(violations.filter(violation => !ignored.includes(violation.kind)), []);
  });
}
