using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Words the errors: the way of the text from its source to the label, and what to do.</summary>
internal static class LeakReport
{
    private const string Switch = "use a switch over the known values with \"other\" for the rest, or an enum";

    /// <summary>Some constants more than that say nothing new.</summary>
    private const int Most = 3;

    public static Diagnostic OfOpen(SlotWrite write, OpenText open)
    {
        var place = write.Value.Syntax;
        var trail = Trail(open, isReasonGiven: open.Kind is OpenKind.Other) + " → " + write.Step;
        var label = write.Slot.Label;
        var isResult = write.Slot.Symbol is IMethodSymbol;
        return open.Kind switch
        {
            OpenKind.Path => Create(RuleCatalog.PathLeak, place, open, label, trail, Switch),
            OpenKind.Personal => Create(RuleCatalog.PersonalLeak, place, open, label, trail, "drop the label, or make it a HashedLabel and pass Redact.Hash(...)"),
            OpenKind.Exception => Create(RuleCatalog.ExceptionLeak, place, open, label, trail, "use a switch over the exception's type to constants"),
            OpenKind.Dynamic => Create(RuleCatalog.BoundAtRunTime, place, open, $"'dynamic' or reflection decides the value of label '{label}'", trail, "give it a static type"),
            _ when isResult => Create(RuleCatalog.OpenResult, place, open, write.Slot.Symbol.Name, trail, Switch),
            _ => Create(RuleCatalog.OpenValue, place, open, SourceText.Shorten(place), trail, label, Switch),
        };
    }

    /// <summary>The way of a text from its source on.</summary>
    public static string Trail(OpenText open, bool isReasonGiven = true) => string.Join(" → ", open.Trail.Select((s, i) => s.Shown + (i == 0 && isReasonGiven ? $" ({open.Reason})" : "") + Line(s.Place)));

    public static Diagnostic OfOutside(SlotWrite write, ClosedText closed)
    {
        var outside = Outside(write, closed);
        var shown = string.Join(", ", outside.Take(Most).Select(v => $"'{v}'")) + (outside.Length > Most ? $" and {outside.Length - Most} more" : "");
        var near = outside.Select(o => NearestTo(o, write.Slot)).FirstOrDefault(n => n is not null);
        return Diagnostic.Create(
            RuleCatalog.OutsideVocabulary,
            write.Value.Syntax.GetLocation(),
            SourceText.Shorten(write.Value.Syntax),
            write.Slot.Shown,
            write.Slot.Label,
            near is not null
                ? $"it can be {shown}; '{near}' may be meant"
                : $"it can be {shown}; add {(outside.Length == 1 ? "it" : "them")} to [LabelValues], or map {(outside.Length == 1 ? "it" : "them")} to \"other\"");
    }

    /// <summary>What a text can be and a slot does not allow.</summary>
    public static string[] Outside(SlotWrite write, ClosedText closed) => [.. closed.Values.Except(write.Slot.Text.Values).OrderBy(v => v, StringComparer.Ordinal)];

    /// <summary>The declared value that may be meant by a text, or <see langword="null"/>.</summary>
    public static string? NearestTo(string outside, RestrictedSlot slot) => slot.Values.FirstOrDefault(v => IsNear(outside, v));

    private static Diagnostic Create(DiagnosticDescriptor rule, SyntaxNode place, OpenText open, params string[] arguments) =>
        Diagnostic.Create(rule, place.GetLocation(), open.Trail.Select(s => s.Place), [.. arguments]);

    private static string Line(Location place) => place.IsInSource ? $" (line {place.GetLineSpan().StartLinePosition.Line + 1})" : "";

    /// <summary>Tells whether two texts differ in case or in one letter only.</summary>
    private static bool IsNear(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (Math.Abs(a.Length - b.Length) > 1 || Math.Min(a.Length, b.Length) < 3)
        {
            return false;
        }

        var start = 0;
        while (start < Math.Min(a.Length, b.Length) && a[start] == b[start])
        {
            start++;
        }

        var end = 0;
        while (end < Math.Min(a.Length, b.Length) - start && a[a.Length - 1 - end] == b[b.Length - 1 - end])
        {
            end++;
        }

        return Math.Max(a.Length, b.Length) - start - end <= 1;
    }
}
