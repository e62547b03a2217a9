using System.Collections.Frozen;
using Futurnal.Instrumentation.Taxonomy;

namespace Archivist.Searching;

/// <summary>Tells from its words what a query asks for.</summary>
internal static class IntentClassifier
{
    private static readonly FrozenSet<string> Causal = Words("why", "because", "cause", "causes", "caused", "reason", "reasons", "due");

    private static readonly FrozenSet<string> Temporal = Words(
        "when", "since", "before", "after", "until", "latest", "newest", "recent", "recently", "date", "dates", "today", "yesterday", "month", "year", "history");

    private static readonly FrozenSet<string> Code = Words(
        "function", "functions", "method", "class", "struct", "interface", "api", "code", "compile", "compiler", "exception", "variable",
        "parameter", "command", "option", "syntax", "regex", "stacktrace");

    public static IntentType Classify(string query, bool namesDays)
    {
        var words = QueryWords.Of(query);
        if (words.Any(Causal.Contains))
        {
            return IntentType.Causal;
        }

        if (namesDays || words.Any(Temporal.Contains))
        {
            return IntentType.Temporal;
        }

        return words.Any(w => Code.Contains(w) || LooksLikeCode(w)) ? IntentType.Code : IntentType.General;
    }

    private static bool LooksLikeCode(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] == '_' || (char.IsLower(word[i - 1]) && char.IsUpper(word[i])) || word.AsSpan(i).StartsWith("::") || word.AsSpan(i).StartsWith("()"))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Words(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
