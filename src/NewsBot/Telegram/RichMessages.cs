using System.Net;
using Microsoft.Extensions.Logging;

namespace NewsBot.Telegram;

/// <summary>
/// Sends answers as rich messages where the server offers them. The first answer finds that out; the others go as plain HTML meanwhile. A
/// server that does not offer them is not asked again while the process runs, and what one refuses goes as plain HTML in the same turn.
/// </summary>
internal sealed partial class RichMessages(ITelegramClient client, RichMessageUse use, ILogger<RichMessages> logger)
{
    private const int Unknown = 0;
    private const int Asked = 1;
    private const int Offered = 2;
    private const int Missing = 3;

    private int state = use == RichMessageUse.Never ? Missing : Unknown;

    /// <summary>False once it is known that none will be taken: then none needs to be made.</summary>
    public bool MayBeTaken => Volatile.Read(ref state) != Missing;

    /// <summary>Whether the message is out as a rich one; false when nothing was sent, and it must go another way.</summary>
    public async Task<bool> SentAsync(OutgoingText text, bool isRightToLeft, long? replaces, CancellationToken cancellationToken)
    {
        if (!MayTry(isEdit: replaces is not null))
        {
            return false;
        }

        try
        {
            // A server that takes whatever it is sent does not show it as a rich message.
            var isShown = await client.SendRichAsync(text, isRightToLeft, replaces, cancellationToken);
            Learn(isShown ? Offered : Missing);

            return true;
        }
        catch (TelegramException same) when (same.IsNotModified)
        {
            return true;
        }
        catch (TelegramException refused) when (IsAboutTheForm(refused))
        {
            var isUnknown = IsUnknownMethod(refused) || Volatile.Read(ref state) == Asked;
            LogRefused(refused.Message);
            Learn(isUnknown ? Missing : Offered);

            return false;
        }
        finally
        {
            // Whatever else went wrong tells nothing about rich messages: the next answer asks again.
            Interlocked.CompareExchange(ref state, Unknown, Asked);
        }
    }

    private bool MayTry(bool isEdit) =>
        Volatile.Read(ref state) == Offered || (!isEdit && Interlocked.CompareExchange(ref state, Asked, Unknown) == Unknown);

    private void Learn(int learned) => Volatile.Write(ref state, learned);

    private static bool IsUnknownMethod(TelegramException refused) =>
        (HttpStatusCode)refused.Code is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented;

    private bool IsAboutTheForm(TelegramException refused) =>
        IsUnknownMethod(refused)
        || (refused is { Code: (int)HttpStatusCode.BadRequest, MigrateTo: null, IsChatGone: false, IsMessageLost: false })
        || (refused.Code >= (int)HttpStatusCode.InternalServerError && Volatile.Read(ref state) == Asked);

    [LoggerMessage(LogLevel.Information, "Telegram: a rich message was not taken, sent as plain HTML: {Reason}")]
    private partial void LogRefused(string reason);
}
