using System.Text.Json;

namespace NewsBot.Telegram.Wire;

/// <summary>
/// The envelope of an answer, read leniently: <c>{"ok":true,"result":…}</c> or <c>{"ok":false,"error_code":…,"description":…}</c>. The
/// result stays unread bytes, since most calls do not need it and some servers send null where Telegram sends true.
/// </summary>
internal readonly record struct WireAnswer
{
    public bool IsOk { get; private init; }

    public ReadOnlyMemory<byte> Result { get; private init; }

    public int ErrorCode { get; private init; }

    public string? Description { get; private init; }

    public long? RetryAfter { get; private init; }

    public long? MigrateTo { get; private init; }

    /// <summary>The envelope of a body; null when it is none, as the pages of proxies are not.</summary>
    public static WireAnswer? Read(ReadOnlyMemory<byte> body)
    {
        var answer = new WireAnswer();
        try
        {
            var reader = new Utf8JsonReader(body.Span);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                answer = answer.With(ref reader, body);
            }

            return answer;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The elements of a list, each as its own bytes.</summary>
    public static List<ReadOnlyMemory<byte>> Elements(ReadOnlyMemory<byte> list)
    {
        var elements = new List<ReadOnlyMemory<byte>>();
        if (list.IsEmpty)
        {
            return elements;
        }

        var reader = new Utf8JsonReader(list.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            return elements;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            elements.Add(list[start..(int)reader.BytesConsumed]);
        }

        return elements;
    }

    /// <summary>Whether a result is an object with the property.</summary>
    public static bool Has(ReadOnlyMemory<byte> result, ReadOnlySpan<byte> property)
    {
        if (result.IsEmpty)
        {
            return false;
        }

        var reader = new Utf8JsonReader(result.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(property))
            {
                return true;
            }

            reader.Read();
            reader.Skip();
        }

        return false;
    }

    /// <summary>The number of a top-level property, also in an object whose other parts are of the wrong type.</summary>
    public static long? Number(ReadOnlySpan<byte> json, ReadOnlySpan<byte> property)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isWanted = reader.ValueTextEquals(property);
            reader.Read();
            if (isWanted)
            {
                return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : null;
            }

            reader.Skip();
        }

        return null;
    }

    private WireAnswer With(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        if (reader.ValueTextEquals("ok"u8))
        {
            reader.Read();
            return this with { IsOk = reader.TokenType == JsonTokenType.True };
        }

        if (reader.ValueTextEquals("result"u8))
        {
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            return this with { Result = body[start..(int)reader.BytesConsumed] };
        }

        if (reader.ValueTextEquals("error_code"u8))
        {
            reader.Read();
            return this with { ErrorCode = reader.GetInt32() };
        }

        if (reader.ValueTextEquals("description"u8))
        {
            reader.Read();
            return this with { Description = reader.GetString() };
        }

        if (reader.ValueTextEquals("parameters"u8))
        {
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            var parameters = body.Span[start..(int)reader.BytesConsumed];

            return this with { RetryAfter = Number(parameters, "retry_after"u8), MigrateTo = Number(parameters, "migrate_to_chat_id"u8) };
        }

        reader.Read();
        reader.Skip();

        return this;
    }
}
