using System.Runtime.InteropServices;

namespace NewsBot.Discord.Wire;

/// <summary>What a shard says when a connection opens: IDENTIFY for a new session, RESUME for an old one. It asks for no events but interactions.</summary>
internal sealed class GatewayHello(string token, int shard, int shards)
{
    private const int Identify = 2;
    private const int Resume = 6;

    // Interactions come without any intent: the bot never sees a message that is not for it.
    private const int Intents = 0;

    public byte[] Of(GatewaySession session) => session.CanResume
        ? BodyWriter.Written(new ResumeBody(Resume, new ResumeData(token, session.Id!, session.Sequence!.Value)), WireJson.Plain.ResumeBody)
        : BodyWriter.Written(
            new IdentifyBody(Identify, new IdentifyData(
                token, Intents, new IdentifyProperties(RuntimeInformation.OSDescription, "NewsBot", "NewsBot"), [shard, shards])),
            WireJson.Plain.IdentifyBody);

    /// <summary>The address with the version and the encoding we speak.</summary>
    public static Uri Versioned(Uri gateway) => new UriBuilder(gateway) { Query = "v=10&encoding=json" }.Uri;
}
