using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>The names of a wrapper's own variables, none of which is one of the method's parameters or type parameters.</summary>
internal sealed class LocalNames(WrapperSpec wrapper)
{
    public string Call { get; } = Free(wrapper, "__call");

    public string Status { get; } = Free(wrapper, "__status");

    /// <summary>Gets the variable that tells that the call returned; unlike the status, no filter writes to it, so it lives in a register.</summary>
    public string HasReturned { get; } = Free(wrapper, "__hasReturned");

    public string Task { get; } = Free(wrapper, "__task");

    public string Result { get; } = Free(wrapper, "__result");

    public string Exception { get; } = Free(wrapper, "__exception");

    /// <summary>Gets the accessor's first parameter.</summary>
    public string Target { get; } = Free(wrapper, "__target");

    private static string Free(WrapperSpec wrapper, string name) =>
        Names.Free(name, wrapper.Parameters.Select(p => p.Name).Concat(wrapper.TypeParameters.Select(t => t.Name)));
}
