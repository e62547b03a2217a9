using System.Collections.Immutable;
using System.Composition;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Moves a method's body into a core, so that the generator writes a body that records and calls it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CoreCodeFix)), Shared]
public sealed class CoreCodeFix : RemedyCodeFix
{
    private const string CallerMemberName = "System.Runtime.CompilerServices.CallerMemberNameAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["FUT401", "FUT407"];

    internal override async Task<Remedy?> FindAsync(ReportedPlace place, CancellationToken cancellationToken)
    {
        var found = place.Id == "FUT401"
            ? Refused(place, cancellationToken)
            : await SelfRecordingTarget.FindAsync(place, cancellationToken).ConfigureAwait(false);
        if (found is not { } target
            || FormRules.CanHaveBuilder(target.Method)
            || !FormRules.CanHaveCore(target.Method)
            || await TellsItsNameAsync(target, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        return new Remedy($"Let '{target.Method.Name}' record itself by a core", "Core", target.Id, async (solution, c) =>
        {
            var editor = await solution.GetDocumentEditorAsync(target.Document.Id, c).ConfigureAwait(false);
            var split = new CoreSplit(target.Declaration, target.Method);
            editor.InsertAfter(target.Declaration, split.Core());
            editor.ReplaceNode(target.Declaration, split.Declaration());
            Modifiers.MakeContainersPartial(editor, target.Declaration);
        });
    }

    /// <summary>An async partial method that takes a label or value from a parameter, and has nothing else wrong with it.</summary>
    private static SelfRecordingTarget? Refused(ReportedPlace place, CancellationToken cancellationToken) =>
        place.Attribute is { Parent.Parent: MethodDeclarationSyntax }
        && place.AttributedMethod(cancellationToken) is var (declaration, method)
        && MethodForms.IsAsyncPartial(method)
        && FormRules.HasMarkedParameter(method)
        && MethodRules.WhyNot(method, place.Model.Compilation) is null
            ? new SelfRecordingTarget(place.Document, declaration, method)
            : null;

    /// <summary>What the body calls may be given the name of the method that it stands in, and that would become the core's.</summary>
    private static async Task<bool> TellsItsNameAsync(SelfRecordingTarget target, CancellationToken cancellationToken)
    {
        var model = await target.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model?.GetOperation(target.Declaration, cancellationToken) is { } body
            && body.Descendants().OfType<IArgumentOperation>().Any(a => a.ArgumentKind == ArgumentKind.DefaultValue && a.Parameter?.GetAttributes().Has(CallerMemberName) == true);
    }
}
