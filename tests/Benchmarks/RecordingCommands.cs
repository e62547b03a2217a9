using System.CommandLine;
using Benchmarks.Recording;

namespace Benchmarks;

/// <summary>The commands that measure recording; all but the first are its parts, each run in a process of its own.</summary>
internal static class RecordingCommands
{
    public static Command All
    {
        get
        {
            var repository = new Argument<DirectoryInfo>("REPOSITORY") { Description = "This repository's folder." };
            var rounds = new Option<int>("--rounds") { Description = "How often each row is measured.", DefaultValueFactory = _ => 3 };
            var command = new Command("recording", "Recording beside its rivals; writes docs/performance.md.") { repository, rounds };
            command.SetAction(parsed => RecordingSpeed.Run(parsed.GetRequiredValue(repository), parsed.GetValue(rounds)));
            return command;
        }
    }

    public static Command Row
    {
        get
        {
            var name = new Argument<string>("NAME");
            var command = new Command("recording-row", "One row: nanoseconds and bytes of a call.") { name };
            command.SetAction(parsed =>
            {
                var result = Rows.Find(parsed.GetRequiredValue(name)).Measure();
                return ChildRun.Print(result.Nanoseconds, result.Bytes);
            });
            return command;
        }
    }

    public static Command Threads
    {
        get
        {
            var name = new Argument<string>("NAME");
            var threads = new Argument<int>("THREADS");
            var command = new Command("recording-threads", "One row on several threads: calls a second.") { name, threads };
            command.SetAction(parsed => ChildRun.Print(Rows.Find(parsed.GetRequiredValue(name)).MeasureThreads(parsed.GetValue(threads))));
            return command;
        }
    }

    public static Command Snapshot
    {
        get
        {
            var command = new Command("recording-snapshot", "The taking of 10,000 cells: microseconds and bytes.");
            command.SetAction(_ => SnapshotCost.Run());
            return command;
        }
    }

    public static Command Calibration
    {
        get
        {
            var recorded = new Option<bool>("--recorded") { Description = "After each kind of call was recorded in the process, as always outside of this measurement." };
            var command = new Command("calibration", "Measuring what recording costs, in a new process: milliseconds of processor time of the longest and the last stretch, and of the first ones; fails with --recorded above 1 ms.") { recorded };
            command.SetAction(parsed => CalibrationCost.Run(parsed.GetValue(recorded)));
            return command;
        }
    }

    public static Command Start
    {
        get
        {
            var repository = new Argument<DirectoryInfo>("REPOSITORY") { Description = "This repository's folder.", DefaultValueFactory = _ => new(".") };
            var runs = new Option<int>("--runs") { Description = "How often both are run.", DefaultValueFactory = _ => 15 };
            var command = new Command("recording-start", "500 metrics in a new process: an application as it is built, and compiled ahead.") { repository, runs };
            command.SetAction(parsed => StartCost.Run(parsed.GetRequiredValue(repository), parsed.GetValue(runs)));
            return command;
        }
    }
}
