namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>What a delegate calls its method on. A delegate takes the receiver when it is made, a lambda at each call.</summary>
internal enum DelegateReceiver
{
    /// <summary>Nothing: the method is static, and the lambda can be too.</summary>
    None,

    /// <summary>An object that is the same at each call.</summary>
    Same,

    /// <summary>What a variable, field or property holds, which can be another object at a later call.</summary>
    Variable,

    /// <summary>The result of a computation, or a struct, of which the delegate has a copy: no lambda is the same.</summary>
    Other,
}
