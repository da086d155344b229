using System.Text;
using System.Text.Json;
using NewsBot.Discord;
using NewsBot.Discord.Wire;

namespace NewsBot.Tests.Discord;

public sealed class GatewayTests
{
    [Theory]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public void What_no_waiting_mends_ends_the_adapter(int code)
    {
        Assert.Equal("Stop", GatewayEnd.OfCode(code).Next.ToString());
    }

    [Theory]
    [InlineData(4007)]
    [InlineData(4009)]
    public void A_lost_session_begins_anew(int code)
    {
        Assert.Equal("Identify", GatewayEnd.OfCode(code).Next.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(4000)]
    [InlineData(4008)]
    [InlineData(4999)]
    public void Any_other_end_is_resumed(int code)
    {
        Assert.Equal("Resume", GatewayEnd.OfCode(code).Next.ToString());
    }

    [Fact]
    public void A_session_hands_an_interaction_on_once()
    {
        var session = new GatewaySession();

        Assert.True(session.IsNew("1"));
        Assert.False(session.IsNew("1"));
    }

    [Fact]
    public void A_first_heartbeat_says_null()
    {
        Assert.Equal("""{"op":1,"d":null}""", Encoding.UTF8.GetString(BodyWriter.Written(new HeartbeatBody(1, null), WireJson.Plain.HeartbeatBody)));
    }

    [Fact]
    public void A_message_pings_nobody_and_keeps_Arabic_readable()
    {
        var body = Encoding.UTF8.GetString(BodyWriter.Message(new DiscordMessage { Embeds = [new DiscordEmbed("خبر", "@everyone")] }, nonce: "n1"));

        Assert.Equal(
            """{"embeds":[{"title":"خبر","description":"@everyone"}],"components":[],"allowed_mentions":{"parse":[]},"nonce":"n1","enforce_nonce":true}""",
            body);
    }

    [Fact]
    public void An_interaction_is_read_with_its_options()
    {
        var interaction = Read(
            """
            {"type":2,"id":"10","application_id":"7","token":"secret","channel_id":"3","guild_id":"4",
             "member":{"permissions":"32","user":{"id":"5"}},
             "data":{"name":"quotes","options":[{"name":"name","type":3,"value":"ماسك"},{"name":"count","type":4,"value":3}]}}
            """)!;

        Assert.Equal("ماسك", interaction.TextOf("name"));
        Assert.Equal("3", interaction.TextOf("count"));
        Assert.True(interaction.MayManage);
        Assert.Equal("interaction 10", interaction.ToString());
    }

    [Theory]
    [InlineData("""{"type":1}""")]
    [InlineData("""{"type":2,"id":"10","token":"t","application_id":"7","data":{"name":"x"}}""")]
    [InlineData("""{"type":3,"id":5,"token":null,"data":[]}""")]
    [InlineData("""{"type":5,"id":"10","token":"t","application_id":"7","channel_id":"3","user":{"id":"5"},"data":{"custom_id":"form","components":[]}}""")]
    [InlineData("[]")]
    public void What_lacks_its_parts_is_no_interaction(string json)
    {
        Assert.Null(Read(json));
    }

    private static Interaction? Read(string json)
    {
        using var document = JsonDocument.Parse(json);

        return InteractionReader.Read(document.RootElement);
    }
}
