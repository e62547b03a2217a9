using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>The types of work that gives a text in the end; the text stands for the work in a proof.</summary>
internal static class TaskTypes
{
    public static bool OfText(ITypeSymbol? type) => IsTask(type) && ((INamedTypeSymbol)type!).TypeArguments[0].SpecialType == SpecialType.System_String;

    public static bool IsTask(ITypeSymbol? type) => type is INamedTypeSymbol { Arity: 1, Name: "Task" or "ValueTask" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable", ContainingType: null, DeclaringSyntaxReferences.IsEmpty: true } named
        && named.ContainingNamespace.ToDisplayString() is "System.Threading.Tasks" or "System.Runtime.CompilerServices";
}
