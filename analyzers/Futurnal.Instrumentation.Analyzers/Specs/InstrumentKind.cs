namespace Futurnal.Instrumentation.Analyzers.Specs;

internal enum InstrumentKind
{
    Timer,
    Counter,
    Gauge,
    InFlight,
    Histogram,
}
