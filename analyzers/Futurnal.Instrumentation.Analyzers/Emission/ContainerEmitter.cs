using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Emission;

/// <summary>Writes the namespace and the types around a generated part of a method.</summary>
internal static class ContainerEmitter
{
    public static void Emit(CodeWriter code, ContainerSpec container, Action emitPart)
    {
        if (container.Namespace.Length > 0)
        {
            code.Open($"namespace {container.Namespace}");
        }

        foreach (var type in container.Types)
        {
            code.Open(type);
        }

        emitPart();
        foreach (var _ in container.Types)
        {
            code.Close();
        }

        if (container.Namespace.Length > 0)
        {
            code.Close();
        }
    }
}
