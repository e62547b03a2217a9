using System.CommandLine;
using Futurnal.Instrumentation.Baselines;
using Judgement.Cost;
using Judgement.Nab;
using Judgement.Trials;

namespace Judgement;

/// <summary>Measures how well anomalies are told from ordinary times, on simulated series and on labelled ones.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var root = new RootCommand("Measures detectors on series that are healthy and on the same with faults.") { Report(), Tune(), Labelled(), Cost() };
        return root.Parse(args).Invoke();
    }

    private static Command Report()
    {
        var repository = new Argument<DirectoryInfo>("REPOSITORY") { Description = "This repository's folder." };
        repository.AcceptExistingOnly();
        var command = new Command("report", "Judges with the seeds that are reported, and writes the tables of docs/detection.md.") { repository };
        command.SetAction(parsed => ReportFile.Write(parsed.GetRequiredValue(repository), CampaignTables.Write(Campaign.Run(Campaign.ReportSeed, 8))));
        return command;
    }

    private static Command Labelled()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "A copy of the repository of the Numenta Anomaly Benchmark." };
        folder.AcceptExistingOnly();
        var command = new Command("nab", "Judges the labelled series of the Numenta Anomaly Benchmark, and prints a table.") { folder };
        command.SetAction(parsed => NabRun.Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static Command Cost()
    {
        var command = new Command("cost", "Measures what judging a flush of 500 series costs, with a baseline of each and 50 rules.");
        command.SetAction(_ => FlushCost.RunAsync());
        return command;
    }

    private static Command Tune()
    {
        var seed = new Option<int>("--seed") { Description = "The first seed.", DefaultValueFactory = _ => Campaign.TuningSeed };
        var series = new Option<int>("--series") { Description = "How many series of each shape.", DefaultValueFactory = _ => 3 };
        var trace = new Option<bool>("--trace") { Description = "Prints each false alarm." };
        var once = new Option<double>("--once") { Description = "The option OnceInDays.", DefaultValueFactory = _ => DetectionOptions.Default.OnceInDays };
        var command = new Command("tune", "Judges with other seeds than those that are reported, and prints the tables.") { seed, series, trace, once };
        command.SetAction(parsed =>
        {
            Campaign.Options = DetectionOptions.Default with { OnceInDays = parsed.GetValue(once) };
            Trace.IsOn = parsed.GetValue(trace);
            Console.WriteLine(CampaignTables.Write(Campaign.Run(parsed.GetValue(seed), parsed.GetValue(series))));
        });
        return command;
    }
}
