using Futurnal.Instrumentation.Analyzers.Emission;
using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Finds instrument attributes that the generator was not shown as they are: those in the output of another generator, or beside it.</summary>
internal static class UnreadAttributes
{
    private const string Unseen =
        "no metrics were generated for it; the method, or a type in its signature, is written by another generator, which the weaving one does not see; put the attributes on a method in a source file that calls it";

    /// <summary>What is wrong with the members that have the attribute first of all.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="isGenerated">Whether it stands in what may be another generator's output.</param>
    /// <param name="model">The model of its file in the final compilation.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static IEnumerable<Diagnostic> WhyUnread(AttributeSyntax attribute, bool isGenerated, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var (member, isRead) in TargetCollector.MembersOf(attribute, model, cancellationToken))
        {
            if (model.Compilation.Assembly.GetTypeByMetadataName($"{Names.GeneratedNamespace}.{TargetParser.HolderName(member, model.Compilation)}") is not null)
            {
                continue;
            }

            // What the generator read it has judged already; what it did not is judged here.
            var target = isRead
                ? PolledParser.Parse(member, model.Compilation, cancellationToken)
                : TargetParser.Parse((IMethodSymbol)member, model.Compilation, cancellationToken);
            if (target.Method is not null)
            {
                yield return Diagnostic.Create(RuleCatalog.CannotWeave, attribute.GetLocation(), member.Name, Unseen);
            }
            else if (isGenerated)
            {
                foreach (var diagnostic in target.Diagnostics)
                {
                    yield return diagnostic.ToDiagnostic();
                }
            }
        }
    }
}
