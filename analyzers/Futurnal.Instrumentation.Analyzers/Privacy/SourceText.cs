using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Shows expressions of the source in messages.</summary>
internal static class SourceText
{
    private const int Longest = 60;

    public static string Shorten(SyntaxNode syntax)
    {
        var text = Regex.Replace(syntax.ToString(), @"\s+", " ");
        return text.Length <= Longest ? text : text.Substring(0, Longest - 1) + "…";
    }
}
