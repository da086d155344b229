namespace NewsBot.Conversation;

/// <summary>A company, an office or a group whose words are asked for, and the topic. As text, a button's token can lead to it.</summary>
internal sealed record BodyAsked(string Name, string? About)
{
    private const char Line = '\n';

    public static BodyAsked Parse(string text) => text.Split(Line) is [var name, var about] ? new BodyAsked(name, about) : new BodyAsked(text, null);

    public override string ToString() => About is null ? Name : $"{Name}{Line}{About}";
}
