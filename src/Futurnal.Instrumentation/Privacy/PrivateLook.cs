using System.Text.RegularExpressions;

namespace Futurnal.Instrumentation.Privacy;

/// <summary>
/// Says what a text looks like that may name a person or a place. It is on the watch for what somebody copied, not for what
/// somebody hides; a media type, a date, a version and a web address without a query are none of it. Compiled into the
/// analyzers too, so that what compiles is also recorded.
/// </summary>
internal static class PrivateLook
{
    /// <summary>The longest text that is taken for a value of a label.</summary>
    private const int MostCharacters = 64;

    // It also bounds what the patterns cost.
    private const int MostOfASentence = 1_000;

    private const string FreeText = "free text";
    private const string APath = "a path";

    /// <summary>What a label's value, or another name, looks like, with its article, or <see langword="null"/>.</summary>
    public static string? Of(string text, int mostCharacters = MostCharacters)
    {
        if (text.Length > mostCharacters)
        {
            return FreeText;
        }

        return InSentence(text) ?? (HasSteps(text) ? APath : null);
    }

    /// <summary>What a part of a sentence looks like, with its article, or <see langword="null"/>.</summary>
    public static string? InSentence(string text)
    {
        var isPlain = text.Length <= MostOfASentence && !HasSigns(text);
        if (!isPlain && (text.Length > MostOfASentence || HasControl(text)))
        {
            return FreeText;
        }

        if (IdentifierLook.IsIn(text))
        {
            return "an identifier";
        }

        return isPlain ? null : OfPatterns(text);
    }

    private static string? OfPatterns(string text)
    {
        if (Patterns.File.IsMatch(text))
        {
            return "a file address";
        }

        if (Patterns.Mail.IsMatch(text))
        {
            return "a mail address";
        }

        if (Patterns.Query.IsMatch(text))
        {
            return "a web address with a query";
        }

        if (Patterns.Network.IsMatch(text))
        {
            return "a network address";
        }

        return !Patterns.MediaType.IsMatch(text) && Patterns.Path.IsMatch(Patterns.WebAddress.Replace(text, "")) ? APath : null;
    }

    /// <summary>
    /// Tells whether a text is steps of a path whose names may hold blanks: three at least, with a letter in the first or in two
    /// of them. A sentence may hold as many slashes; a date does not hold as many letters, and a list has blanks around them.
    /// </summary>
    private static bool HasSteps(string text)
    {
        var first = text.IndexOf('/');
        return first >= 0 && first < text.LastIndexOf('/') && AreSteps(text);
    }

    // Apart, so that an application that starts, and has its metrics checked, need not load what this makes use of.
    private static bool AreSteps(string text)
    {
        var steps = Patterns.WebAddress.Replace(text, "").Replace(" / ", " ").Split('/');
        return steps.Length > 2 && (HasLetter(steps[0]) || steps.Count(HasLetter) > 1);
    }

    private static bool HasLetter(string step) => step.Any(char.IsLetter);

    private static bool HasControl(string text)
    {
        foreach (var c in text)
        {
            // The separators of lines and paragraphs are not control characters, and yet they are no part of a name.
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether a control character is there, or a pattern can match at all; where no text has such signs, as is usual, no pattern is made.</summary>
    private static bool HasSigns(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029' or '/' or '\\' or '@' or ':' || (text[i] == '.' && i > 0 && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Made when first needed.</summary>
    private static class Patterns
    {
        private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

        public static readonly Regex File = new("""\bfile:[\\/]""", Options);

        public static readonly Regex Mail = new("""\bmailto:|[^\s@/\\:]@[^\s@/\\:]+\.[a-z]{2,}\b""", Options);

        public static readonly Regex WebAddress = new("""\b[a-z][a-z0-9+.-]*://\S*""", Options);

        /// <summary>A query, or a user before the host.</summary>
        public static readonly Regex Query = new("""\b[a-z][a-z0-9+.-]*://([^\s?]*\?|[^\s/@]*@)""", Options);

        /// <summary>IPv4 from 10.0.0.0 on, since four smaller numbers are mostly a version, and IPv6.</summary>
        public static readonly Regex Network = new(
            """(?<![\w.])([1-9]\d|1\d\d|2[0-4]\d|25[0-5])(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\w.])|(?<![\w:])([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\w:])|(?<![\w:.])(?=[a-f:]*\d)([0-9a-f]{1,4}(:[0-9a-f]{1,4}){0,6})?::([0-9a-f]{1,4}(:[0-9a-f]{1,4}){0,6})?(?![\w:])""",
            Options);

        public static readonly Regex MediaType = new("""^(application|audio|font|image|message|model|multipart|text|video)/[^/\\\s]+$""", Options);

        /// <summary>In this order: a backslash; a root; a place that begins with a dot, a tilde or a variable; two steps; a step to a file.</summary>
        public static readonly Regex Path = new("""\\|(^|[\s"'=(,;])/[\w.~$-]|\b[a-z]:/|(^|[\s"'=(,;])(\.{1,2}|~\w*|\$\w+|\$\{\w+\}|%\w+%)/|[^\s/]*[\p{L}_][^\s/]*/[^\s/]+/[^\s/]+|[^\s/]/[^\s/]*[\w-]\.[a-z][a-z0-9]{0,4}\b""", Options);
    }
}
