// oceanic.js: another client with another idea of every detail.
import { after, before } from 'node:test';
import { Client } from 'oceanic.js';
import { startFake } from './fake.mjs';
import { commands, session } from './session.mjs';

let fake, client;
const row = { type: 1, components: [{ type: 2, style: 1, label: 'more', customID: 'v1|more' }] };

async function answer(interaction) {
  if (interaction.isAutocompleteInteraction()) {
    const typed = interaction.data.options.getFocused().value;
    await interaction.result([{ name: `${typed}…`, value: typed }]);
  } else if (interaction.isComponentInteraction()) {
    await interaction.editParent({ content: 'page 2', components: [] });
  } else if (interaction.data.name === 'slow') {
    await interaction.defer();
    await interaction.editOriginal({ content: 'later' });
    await interaction.createFollowup({ content: 'and more' });
  } else {
    await interaction.createMessage({ embeds: [{ title: interaction.data.options.getString('الاسم') }], components: [row], flags: 64 });
  }
}

before(async () => {
  fake = await startFake();
  client = new Client({
    auth: `Bot ${fake.token}`,
    allowedMentions: { everyone: false, roles: false, users: false, repliedUser: false },
    gateway: { intents: ['GUILDS'] },
    rest: { baseURL: fake.api },
  });
  client.on('error', error => { throw error; });
  client.on('interactionCreate', answer);
  client.once('ready', () => client.application.bulkEditGlobalCommands(commands.map(command => ({ type: 1, ...command }))));
  await client.connect();
});

after(async () => {
  client.disconnect(false);
  await fake.stop();
});

// It names itself, but not in the form Discord asks for.
session(() => fake, ['user-agent', 'gateway-user-agent']);
