using Futurnal.Instrumentation.Analyzers.Emission;
using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>
/// Shows the compilation the methods that make decorators. A generator does not see its own output, and what
/// <c>shop.Instrumented()</c> returns would have no type, so that no call on it could be taken.
/// </summary>
internal static class DecoratorStubs
{
    public static Compilation AddTo(Compilation compilation, IEnumerable<DecoratorTargetSpec> targets, CancellationToken cancellationToken)
    {
        var decorators = targets.Select(t => t.Decorator).OfType<DecoratorSpec>().OrderBy(d => d.Name, StringComparer.Ordinal).ToArray();
        if (decorators.Length == 0)
        {
            return compilation;
        }

        var code = new CodeWriter();
        foreach (var decorator in decorators)
        {
            DecoratorExtensionEmitter.Emit(code, decorator);
        }

        return compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            code.ToString(), compilation.SyntaxTrees.First().Options as CSharpParseOptions, cancellationToken: cancellationToken));
    }
}
