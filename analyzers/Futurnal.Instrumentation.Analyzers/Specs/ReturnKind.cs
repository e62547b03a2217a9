namespace Futurnal.Instrumentation.Analyzers.Specs;

internal enum ReturnKind
{
    Void,
    Value,
    Reference,
    Task,
    TaskOfResult,

    /// <summary>A sequence whose items are made while it is read.</summary>
    Sequence,
}
