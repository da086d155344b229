using NewsBot.Archive.Sources;

namespace NewsBot.Commands;

/// <summary>Says to the operator, in one line, what was not taken as an article and why.</summary>
internal static class Rejections
{
    public static string Line(RejectedItem item)
    {
        var reason = item.Reason switch
        {
            RejectionReason.Missing => "there is no such file or folder",
            RejectionReason.Unreadable => "cannot be read",
            RejectionReason.UnknownFormat => "not one of .txt, .md, .html, .jsonl",
            RejectionReason.TooLarge => "too large for an article",
            RejectionReason.NotText => "not text",
            RejectionReason.Malformed => "not in the form its name promises",
            RejectionReason.Empty => "empty",
            _ => "could not be analysed",
        };

        return PlainLine.Of(item.Detail.Length == 0 ? $"rejected {item.Origin}: {reason}" : $"rejected {item.Origin}: {reason}. {item.Detail}");
    }
}
