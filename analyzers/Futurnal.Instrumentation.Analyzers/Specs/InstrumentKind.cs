namespace Futurnal.Instrumentation.Analyzers.Specs;

internal enum InstrumentKind
{
    Timer,
    Counter,
    Gauge,
    InFlight,
    Histogram,

    /// <summary>A gauge that is read with each flush.</summary>
    Polled,
}
