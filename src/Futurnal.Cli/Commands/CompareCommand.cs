using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Futurnal.Cli.Judging;
using Futurnal.Cli.Reporting;
using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Cli.Commands;

/// <summary><c>futurnal telemetry compare</c>: what became worse between two ranges of time, or two versions.</summary>
internal sealed class CompareCommand : Command
{
    private const double Hundred = 100;

    private readonly Option<string> _store = StoreOption.Create("The store that holds the head, and the base too where --base-store is not given.");

    private readonly Option<string?> _baseStore = new("--base-store") { Description = "The store that holds the base: that of another version.", HelpName = "PATH" };

    private readonly Option<string> _base = new("--base")
    {
        Description = $"The range to compare with: FROM..TO, each {PointInTime.Forms}; or all.",
        HelpName = "RANGE",
        DefaultValueFactory = _ => "all",
    };

    private readonly Option<string> _head = new("--head") { Description = "The range that is compared.", HelpName = "RANGE", DefaultValueFactory = _ => "all" };

    private readonly Option<double> _minEffect = new("--min-effect")
    {
        Description = "The least change that counts, in percent.",
        HelpName = "PERCENT",
        DefaultValueFactory = _ => 5,
        CustomParser = ReadEffect,
    };

    private readonly Option<string[]> _metrics = new("--metric") { Description = "Compare this metric only; may be given several times.", HelpName = "NAME" };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object instead of a table." };

    public CompareCommand()
        : base("compare", "Compares two ranges of time or two versions: exit code 0 if no metric became worse, 1 if one did, 2 if they cannot be compared.")
    {
        Options.Add(_store);
        Options.Add(_baseStore);
        Options.Add(_base);
        Options.Add(_head);
        Options.Add(_minEffect);
        Options.Add(_metrics);
        Options.Add(_json);
        Validators.Add(RefuseOneRange);
        SetAction((parsed, cancellationToken) => Checks.RunAsync(() => RunAsync(parsed, cancellationToken)));
    }

    private static double ReadEffect(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and <= 10_000)
        {
            return percent;
        }

        result.AddError($"'{text}' is no least change for '--min-effect'; use percent above 0, as in 5");
        return default;
    }

    private void RefuseOneRange(CommandResult result)
    {
        if (result.GetResult(_baseStore) is null && (result.GetResult(_base) is null or { Implicit: true } || result.GetResult(_head) is null or { Implicit: true }))
        {
            result.AddError("'--base' and '--head' are needed to compare two ranges of one store, as in --base 2d..1d --head 1d; or name another store with '--base-store'");
        }
    }

    private async Task<bool> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var nowMs = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        var store = parsed.GetRequiredValue(_store);
        var metrics = parsed.GetValue(_metrics) ?? [];
        var baseRange = RangeText.Parse(parsed.GetRequiredValue(_base), "--base", nowMs);
        var headRange = RangeText.Parse(parsed.GetRequiredValue(_head), "--head", nowMs);
        var before = await ComparedRange.FindAsync(parsed.GetValue(_baseStore) ?? store, baseRange, cancellationToken);
        var after = await ComparedRange.FindAsync(store, headRange, cancellationToken);
        ComparisonLimits.CheckRanges(before, after, metrics);
        var stretch = SampleReader.StretchOf(before.Range, after.Range);
        var options = new ComparisonOptions { MinimumEffect = parsed.GetRequiredValue(_minEffect) / Hundred };
        var changes = RangeComparison.Compare(await before.ReadAsync(metrics, stretch, cancellationToken), await after.ReadAsync(metrics, stretch, cancellationToken), options);
        ComparisonLimits.CheckCompared(changes);
        var report = new ComparisonReport(before, after, stretch, nowMs, options, [.. changes]);
        if (parsed.GetValue(_json))
        {
            await JsonOutput.WriteAsync(ComparisonDocument.Of(report), JudgingJsonContext.Default.ComparisonDocument, cancellationToken);
        }
        else
        {
            ComparisonView.Write(TerminalConsole.Open(), report);
        }

        return report.Holds;
    }
}
