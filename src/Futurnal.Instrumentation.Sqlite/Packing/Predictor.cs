using System.Numerics;
using System.Runtime.CompilerServices;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Expects numbers of a column whose first is 0, and tells how far off they are.</summary>
/// <param name="Kind">What is expected.</param>
/// <param name="Offset">The number or the step that is.</param>
internal readonly record struct Predictor(PredictorKind Kind, long Offset)
{
    /// <summary>Finds the predictor that leaves the fewest bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Predictor Best(ReadOnlySpan<long> values)
    {
        var (least, leastStep, sum) = (long.MaxValue, long.MaxValue, 0.0);
        for (var i = 1; i < values.Length; i++)
        {
            least = Math.Min(least, values[i]);
            leastStep = Math.Min(leastStep, values[i] - values[i - 1]);
            sum += values[i];
        }

        var mean = (long)(sum / (values.Length - 1));
        var meanStep = (values[^1] - values[0]) / (values.Length - 1);
        var (least0, mean0, least1, mean1, before) = (0, 0, 0, 0, 0);
        var stepBefore = values[1];
        for (var i = 1; i < values.Length; i++)
        {
            var step = values[i] - values[i - 1];
            least0 += Size((ulong)(values[i] - least));
            mean0 += Size(ZigZag.Of(values[i] - mean));
            least1 += Size((ulong)(step - leastStep));
            mean1 += Size(ZigZag.Of(step - meanStep));
            before += Size(ZigZag.Of(step - stepBefore));
            stepBefore = step;
        }

        var best = Math.Min(Math.Min(Math.Min(least0, mean0), Math.Min(least1, mean1)), before);
        return best == least0 ? new(PredictorKind.Least, least)
            : best == mean0 ? new(PredictorKind.Mean, mean)
            : best == least1 ? new(PredictorKind.LeastStep, leastStep)
            : best == mean1 ? new(PredictorKind.MeanStep, meanStep)
            : new(PredictorKind.StepBefore, values[1]);
    }

    /// <summary>Gets how far the numbers from an index, at least 1, are off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Residuals(ReadOnlySpan<long> values, int from, Span<ulong> residuals)
    {
        var now = values.Slice(from, residuals.Length);
        var before = values.Slice(from - 1, residuals.Length);
        switch (Kind)
        {
            case PredictorKind.Least:
                for (var i = 0; i < residuals.Length; i++)
                {
                    residuals[i] = (ulong)(now[i] - Offset);
                }

                break;
            case PredictorKind.Mean:
                for (var i = 0; i < residuals.Length; i++)
                {
                    residuals[i] = ZigZag.Of(now[i] - Offset);
                }

                break;
            case PredictorKind.LeastStep:
                for (var i = 0; i < residuals.Length; i++)
                {
                    residuals[i] = (ulong)(now[i] - before[i] - Offset);
                }

                break;
            case PredictorKind.MeanStep:
                for (var i = 0; i < residuals.Length; i++)
                {
                    residuals[i] = ZigZag.Of(now[i] - before[i] - Offset);
                }

                break;
            default:
                for (var i = 0; i < residuals.Length; i++)
                {
                    residuals[i] = ZigZag.Of(now[i] - before[i] - (from + i == 1 ? Offset : before[i] - values[from + i - 2]));
                }

                break;
        }
    }

    /// <summary>Turns a 0 and residuals into the numbers they are of.</summary>
    /// <exception cref="FormatException">There is no such predictor.</exception>
    public void Undo(Span<long> values)
    {
        if (Kind is PredictorKind.Mean or PredictorKind.MeanStep or PredictorKind.StepBefore)
        {
            for (var i = 1; i < values.Length; i++)
            {
                values[i] = ZigZag.From((ulong)values[i]);
            }
        }

        switch (Kind)
        {
            case PredictorKind.Least or PredictorKind.Mean:
                for (var i = 1; i < values.Length; i++)
                {
                    values[i] += Offset;
                }

                break;
            case PredictorKind.LeastStep or PredictorKind.MeanStep:
                for (var (i, value) = (1, 0L); i < values.Length; i++)
                {
                    values[i] = value += values[i] + Offset;
                }

                break;
            case PredictorKind.StepBefore:
                for (var (i, value, step) = (1, 0L, Offset); i < values.Length; i++)
                {
                    step += values[i];
                    values[i] = value += step;
                }

                break;
            default:
                throw new FormatException($"predictor {(int)Kind} is unknown");
        }
    }

    private static int Size(ulong value) => 64 - BitOperations.LeadingZeroCount(value);
}
