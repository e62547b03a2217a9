using System.Runtime.CompilerServices;
using Futurnal.Instrumentation;

namespace Benchmarks.Recording;

/// <summary>This library: typed instruments and woven calls.</summary>
public static partial class OurRows
{
    [Counted("rows.counter")]
    private static partial void Count([Value] long amount);

    [Counted("rows.labelled")]
    private static partial void Count([Value] long amount, [Label("first")] First first, [Label("second")] Second second, [Label("third")] bool third);

    [Histogram("rows.values")]
    private static partial void Record([Value] double value, [Label("first")] First first, [Label("second")] Second second, [Label("third")] bool third);

    [Counted("rows.woven")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Counted([Label("first")] First first, [Label("second")] Second second, [Label("third")] bool third) => Work.Do(first);

    [Timed("rows.timed")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Timed(First first) => Work.Do(first);

    [Timed("rows.timed_labelled")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Timed([Label("first")] First first, [Label("second")] Second second, [Label("third")] bool third) => Work.Do(first);

    [Timed("rows.sampled", SampleEvery = 16)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Sampled([Label("first")] First first, [Label("second")] Second second, [Label("third")] bool third) => Work.Do(first);

    public readonly struct Counter : IRow
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value)
        {
            Work.Do(first);
            Count(1);
        }
    }

    public readonly struct CounterOf3 : IRow
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value)
        {
            Work.Do(first);
            Count(1, first, second, third);
        }
    }

    public readonly struct CounterOf3InBody : IRow
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value)
        {
            Work.DoSome(first);
            Count(1, first, second, third);
        }
    }

    public readonly struct RecordOf3 : IRow
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Run(First first, Second second, bool third, double value)
        {
            Work.Do(first);
            Record(value, first, second, third);
        }
    }

    public readonly struct WovenCounterOf3 : IRow
    {
        public static void Run(First first, Second second, bool third, double value) => Counted(first, second, third);
    }

    public readonly struct WovenTimer : IRow
    {
        public static void Run(First first, Second second, bool third, double value) => Timed(first);
    }

    public readonly struct WovenTimerOf3 : IRow
    {
        public static void Run(First first, Second second, bool third, double value) => Timed(first, second, third);
    }

    public readonly struct SampledTimerOf3 : IRow
    {
        public static void Run(First first, Second second, bool third, double value) => Sampled(first, second, third);
    }
}
