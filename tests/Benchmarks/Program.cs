using System.CommandLine;

namespace Benchmarks;

/// <summary>Measures what the documentation states, on this machine.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        var corpus = new Argument<DirectoryInfo>("CORPUS") { Description = "A folder of documents." };
        corpus.AcceptExistingOnly();
        var pairs = new Option<int>("--pairs") { Description = "How many pairs of runs.", DefaultValueFactory = _ => 11 };

        var overhead = new Command("overhead", "Processor time of the sample with telemetry on against off, in paired runs.") { corpus, pairs };
        overhead.SetAction(parsed => SampleOverhead.RunAsync(parsed.GetRequiredValue(corpus), parsed.GetValue(pairs)));

        var counts = new Command("counts", "The sample's documents and bytes in the store against those that find counts.") { corpus };
        counts.SetAction(parsed => SampleCounts.RunAsync(parsed.GetRequiredValue(corpus)));

        var editor = new Command("editor", "Processor time of the generator on a large project: from the start, and after each edit.");
        editor.SetAction(_ => EditorSpeed.Run());

        var rounds = new Option<int>("--rounds") { Description = "How often each case is run.", DefaultValueFactory = _ => 9 };
        var analyzers = new Command("analyzers", "Processor time of the analyzers on a project with labels and on one without, beside an empty one.") { rounds };
        analyzers.SetAction(parsed => AnalyzerSpeed.RunAsync(parsed.GetValue(rounds)));

        return new RootCommand("Measures what the documentation states, on this machine.")
        {
            overhead, counts, editor, analyzers, RecordingCommands.All, RecordingCommands.Row, RecordingCommands.Threads, RecordingCommands.Snapshot, RecordingCommands.Start, RecordingCommands.Calibration,
        }.Parse(args).InvokeAsync();
    }
}
