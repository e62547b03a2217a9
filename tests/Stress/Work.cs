using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Recording;

namespace Stress;

/// <summary>One thread's work: some thousand measurements of every kind, of which it keeps its own tally.</summary>
internal sealed class Work(Targets targets, Random random)
{
    private static readonly LabelValue[] Sizes = [LabelValue.Of(Size.Small), LabelValue.Of(Size.Large), LabelValue.Of(Size.Other)];

    private long _number;

    public Tally Tally { get; } = new();

    /// <summary>Works, and ends by an exception in one of four times.</summary>
    public void Run()
    {
        var calls = random.Next(200, 20_000);
        _number = targets.Raw.TakeNumbers(calls);
        var end = random.Next(4) == 0 ? random.Next(calls) : int.MaxValue;
        for (var i = 0; i < calls; i++)
        {
            if (i == end)
            {
                throw new InvalidOperationException("A thread ends in the middle of its work.");
            }

            Tally.Calls++;
            Record(random.Next(Targets.Cells), random.Next(1_000) == 0 ? Values.Rare : random.Next(256));
        }
    }

    private void Record(int cell, int value)
    {
        switch (random.Next(9))
        {
            case 0:
                targets.Counter.Add(cell, value);
                Tally.Counter[cell] += value;
                break;
            case 1:
                RecordSize(cell, value);
                break;
            case 2:
                var power = random.Next(Tally.Powers);
                targets.Wide.Record(0, Math.ScaleB(1, power - (Tally.Powers / 2)));
                Tally.Wide[power]++;
                break;
            case 3:
                targets.Timer.RecordElapsed(cell, targets.Timer.Start(), ThreadTable.OfThisThread());
                Tally.Timer[cell]++;
                break;
            case 4:
                targets.Sampled.RecordElapsed(cell, targets.Sampled.StartSampled());
                Tally.Sampled[cell]++;
                break;
            case 5:
                targets.InFlight.Enter(cell);
                RecordSize(cell, value);
                targets.Gauge.Set(cell, (cell * 1_000) + (value % 1_000));
                targets.InFlight.Leave(cell);
                break;
            case 6:
                targets.Registry.Dynamics.Counter("stress.calls").Add(value, ("size", Sizes[cell % 3]), ("cached", cell >= 3));
                Tally.Counter[cell] += value;
                break;
            case 7:
                targets.Raw.Record(_number++);
                Tally.Raw++;
                break;
            default:
                RecordFile(random.Next(Targets.Files), value);
                break;
        }
    }

    private void RecordSize(int cell, int value)
    {
        targets.Histogram.Record(cell, value);
        Tally.Histogram[cell].Count(value);
    }

    private void RecordFile(int file, int value)
    {
        var label = ("file", (LabelValue)Targets.Hashes[file]);
        switch (value % 3)
        {
            case 0:
                targets.Registry.Dynamics.Counter("stress.file.calls").With(label).Add(value + 1);
                Tally.FileCounter[file] += value + 1;
                Tally.FileCalls[file]++;
                break;
            case 1:
                targets.Registry.Dynamics.Histogram("stress.file.size").Record(value, label);
                Tally.FileHistogram[file].Count(value);
                break;
            default:
                targets.Registry.Dynamics.Timer("stress.file.time").Start(label).Dispose();
                Tally.FileTimer[file]++;
                break;
        }
    }
}
