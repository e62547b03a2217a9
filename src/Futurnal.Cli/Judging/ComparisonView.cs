using System.Globalization;
using Futurnal.Cli.Reporting;
using Futurnal.Instrumentation.Baselines;
using Spectre.Console;

namespace Futurnal.Cli.Judging;

/// <summary>Prints a <see cref="ComparisonReport"/> for people: what changed first, then what could not be told.</summary>
internal static class ComparisonView
{
    private const int MostNamed = 10;

    public static void Write(IAnsiConsole console, ComparisonReport report)
    {
        var lines = new Grid();
        lines.AddColumn(new GridColumn().NoWrap().Padding(0, 0, 2, 0));
        lines.AddColumn(new GridColumn().Padding(0, 0, 0, 0));
        lines.AddRow(new Text("Base", Styles.Header), new Text($"{Printable.Of(report.Base.StorePath)}, {report.Base.Text}"));
        lines.AddRow(new Text("Head", Styles.Header), new Text($"{Printable.Of(report.Head.StorePath)}, {report.Head.Text}"));
        console.Write(lines);
        console.WriteLine();
        SeriesChange[] shown = [.. report.Changes.Where(c => c.Verdict is ChangeVerdict.Worse or ChangeVerdict.Better or ChangeVerdict.Changed).OrderBy(c => c.Verdict).ThenBy(c => c.AdjustedPValue)];
        if (shown.Length > 0)
        {
            console.Write(Table(shown));
            console.WriteLine();
        }

        console.Write(new Text(Verdict(report) + "\n", report.Holds ? Styles.Good : Styles.Bad));
        if (shown.Any(c => c.IsByValues))
        {
            var stretch = Quantity.Scaled(report.Stretch.TotalMilliseconds, "ms");
            console.Write(new Text($"* by single values, since a range has fewer than 8 stretches of {stretch}; values that were recorded together are alike, so a longer range tells more surely.\n", Styles.Faint));
        }

        WriteAlone(console, report, ChangeVerdict.Gone, "In the base only");
        WriteAlone(console, report, ChangeVerdict.New, "In the head only");
    }

    private static void WriteAlone(IAnsiConsole console, ComparisonReport report, ChangeVerdict verdict, string words)
    {
        SeriesChange[] alone = [.. report.Changes.Where(c => c.Verdict == verdict)];
        if (alone.Length > 0)
        {
            var names = string.Join("; ", alone.Take(MostNamed).Select(Named));
            var rest = alone.Length > MostNamed ? $"; and {Quantity.Number(alone.Length - MostNamed)} more" : string.Empty;
            console.Write(new Text($"{words}: {names}{rest}.\n", Styles.Faint));
        }
    }

    private static string Named(SeriesChange change) =>
        $"{change.Metric.Name}{(change.LabelsJson.Length > 2 ? $" {Printable.Of(change.LabelsJson)}" : string.Empty)}{(change.Metric.Unit == "1" ? string.Empty : $" in {Printable.Of(change.Metric.Unit)}")}";

    private static Table Table(IEnumerable<SeriesChange> changes)
    {
        var table = Tables.Create("Changes").WithNumbers("Base").WithNumbers("Head").WithNumbers("Change").WithNumbers("95 % sure").WithText("Result");
        foreach (var change in changes)
        {
            table.AddRow(
                Name(change),
                new Text(Amount(change.Base, change)),
                new Text(Amount(change.Head, change)),
                new Text(Percent(change.Effect)),
                new Text($"{Percent(change.EffectLow)} to {Percent(change.EffectHigh)}", Styles.Faint),
                Mark(change));
        }

        return table;
    }

    private static Paragraph Name(SeriesChange change)
    {
        var name = new Paragraph(change.Metric.Name);
        if (change.LabelsJson.Length > 2)
        {
            name.Append($" {Printable.Of(change.LabelsJson)}", Styles.Faint);
        }

        return name.Append(change.Kind switch { SignalKind.Rate => " per s", SignalKind.Mean => " mean", _ => " P50" } + (change.IsByValues ? " *" : string.Empty), Styles.Faint);
    }

    private static string Amount(double? value, SeriesChange change) => value is not { } number ? Quantity.None
        : change.Kind == SignalKind.Rate ? $"{Quantity.Scaled(number, change.Metric.Unit)}/s"
        : Quantity.Scaled(number, change.Metric.Unit);

    private static string Percent(double part) => double.IsPositiveInfinity(part) ? "from 0"
        : double.IsFinite(part) ? (part * 100).ToString(Math.Abs(part) < 0.1 ? "+0.0;-0.0;0" : "+#,0;-#,0;0", CultureInfo.InvariantCulture) + " %"
        : Quantity.None;

    private static Text Mark(SeriesChange change) => change.Verdict switch
    {
        ChangeVerdict.Worse => new Text("✗ WORSE", Styles.Bad),
        ChangeVerdict.Better => new Text("✓ BETTER", Styles.Good),
        _ => new Text("CHANGED", Styles.Faint),
    };

    private static string Verdict(ComparisonReport report)
    {
        var counts = report.Changes.GroupBy(c => c.Verdict).ToDictionary(g => g.Key, g => g.Count());
        (ChangeVerdict Verdict, string Words)[] kinds =
        [
            (ChangeVerdict.Worse, "worse"),
            (ChangeVerdict.Better, "better"),
            (ChangeVerdict.Changed, "changed"),
            (ChangeVerdict.Same, "the same"),
            (ChangeVerdict.TooLittle, "seen too little"),
            (ChangeVerdict.Gone, "in the base only"),
            (ChangeVerdict.New, "in the head only"),
        ];
        string[] parts = [.. kinds.Where(k => counts.ContainsKey(k.Verdict)).Select(k => $"{Quantity.Number(counts[k.Verdict])} {k.Words}")];
        return $"Series: {string.Join(", ", parts)}.";
    }
}
