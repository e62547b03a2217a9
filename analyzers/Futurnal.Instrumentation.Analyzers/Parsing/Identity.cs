using System.Runtime.CompilerServices;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>A number for each object, other than that of any object that ever was. Thread-safe.</summary>
internal static class Identity
{
    private static readonly ConditionalWeakTable<object, StrongBox<long>> Known = new();
    private static long _last;

    public static long Of(object item) => Known.GetValue(item, static _ => new StrongBox<long>(Interlocked.Increment(ref _last))).Value;
}
