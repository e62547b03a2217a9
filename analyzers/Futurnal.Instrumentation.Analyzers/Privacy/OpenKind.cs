namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>What is known of a text that may be anything. It words the error and decides nothing.</summary>
internal enum OpenKind
{
    Other,
    Path,
    Personal,
    Exception,
    Dynamic,
}
