namespace Futurnal.Instrumentation.Analyzers.Specs;

internal enum ReturnKind
{
    Void,
    Value,
    Reference,
    Task,
    TaskOfResult,
}
