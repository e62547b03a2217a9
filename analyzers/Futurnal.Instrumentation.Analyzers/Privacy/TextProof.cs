namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>What could be proven of a text: that it is one of some constants (<see cref="ClosedText"/>), or not (<see cref="OpenText"/>).</summary>
internal abstract record TextProof;
