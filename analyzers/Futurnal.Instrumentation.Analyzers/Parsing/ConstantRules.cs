using System.Text.RegularExpressions;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>
/// Says what a constant looks like that may name a person or a place on a machine. It is on the watch for what somebody copied,
/// not for what somebody hides; a media type, a date, a version and a web address are none of it.
/// </summary>
internal static class ConstantRules
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex File = new("""\bfile:[\\/]""", Options);

    private static readonly Regex Mail = new("""\bmailto:|[^\s@/\\:]@[^\s@/\\:]+\.[a-z]{2,}\b""", Options);

    private static readonly Regex WebAddress = new("""\b[a-z][a-z0-9+.-]*://\S*""", Options);

    private static readonly Regex MediaType = new("""^(application|audio|font|image|message|model|multipart|text|video)/[^/\\\s]+$""", Options);

    /// <summary>In this order: a backslash; a root; a place that begins with a dot, a tilde or a variable; two steps; a step to a file.</summary>
    private static readonly Regex Path = new("""\\|(^|[\s"'=(,;])/[\w.~$-]|\b[a-z]:/|(^|[\s"'=(,;])(\.{1,2}|~\w*|\$\w+|\$\{\w+\}|%\w+%)/|[^\s/]*[a-z_][^\s/]*/[^\s/]+/[^\s/]+|[^\s/]/[^\s/]*[\w-]\.[a-z][a-z0-9]{0,4}\b""", Options);

    /// <summary>What it looks like, with its article, or <see langword="null"/>.</summary>
    public static string? WhyNot(string constant)
    {
        if (File.IsMatch(constant))
        {
            return "a file address";
        }

        if (Mail.IsMatch(constant))
        {
            return "a mail address";
        }

        return !MediaType.IsMatch(constant) && Path.IsMatch(WebAddress.Replace(constant, "")) ? "a path" : null;
    }
}
