// discord.js: if it is content, the fake is true enough for the client most bots are written with.
import { after, before } from 'node:test';
import { Client, GatewayIntentBits, MessageFlags } from 'discord.js';
import { startFake } from './fake.mjs';
import { commands, session } from './session.mjs';

let fake, client;
const row = { type: 1, components: [{ type: 2, style: 1, label: 'more', custom_id: 'v1|more' }] };

async function answer(interaction) {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond([{ name: `${typed}…`, value: typed }]);
  } else if (interaction.isButton()) {
    await interaction.update({ content: 'page 2', components: [] });
  } else if (interaction.commandName === 'slow') {
    await interaction.deferReply();
    await interaction.editReply('later');
    await interaction.followUp('and more');
  } else {
    await interaction.reply({ embeds: [{ title: interaction.options.getString('الاسم') }], components: [row], flags: MessageFlags.Ephemeral });
  }
}

before(async () => {
  fake = await startFake();
  client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: { api: fake.api.replace('/v10', ''), version: '10' },
  });
  client.on('interactionCreate', answer);
  client.once('clientReady', () => client.application.commands.set(commands));
  await client.login(fake.token);
});

after(async () => {
  await client.destroy();
  await fake.stop();
});

// Its socket sends no User-Agent; a mention list of its own is missing where a reply has neither text nor embeds.
session(() => fake, ['gateway-user-agent']);
