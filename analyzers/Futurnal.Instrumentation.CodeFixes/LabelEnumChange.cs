using Futurnal.Instrumentation.Analyzers.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>What changes when a label becomes an enum: its type, the constants that were its texts, and its key where that was its type's name.</summary>
internal sealed class LabelEnumChange(OpenParameter parameter, BaseTypeDeclarationSyntax type, LabelEnum made, IReadOnlyList<(DocumentId Document, ExpressionSyntax Constant, string Text)> texts)
{
    /// <summary>Every constant that stands for the label, or <see langword="null"/> where something else does.</summary>
    public static IReadOnlyList<(DocumentId Document, ExpressionSyntax Constant, string Text)>? TextsOf(
        OpenParameter parameter, IReadOnlyList<PassedText> passed, IReadOnlyList<ExpressionSyntax> compared, CancellationToken cancellationToken)
    {
        var all = passed.SelectMany(p => ValueLeaves.Of(p.Syntax).Select(l => (p.Document, Constant: l, p.Model)))
            .Concat(compared.Select(c => (parameter.Document.Id, c, parameter.Model)));
        if (parameter.Syntax.Default is { } given)
        {
            all = all.Append((parameter.Document.Id, given.Value, parameter.Model));
        }

        var texts = new List<(DocumentId, ExpressionSyntax, string)>();
        foreach (var (document, constant, model) in all)
        {
            switch (model.GetConstantValue(constant, cancellationToken))
            {
                case { HasValue: true, Value: string text }:
                    texts.Add((document, constant, text));
                    break;
                case { HasValue: true, Value: null } when parameter.CanBeNull:
                    break;
                default:
                    return null;
            }
        }

        return texts;
    }

    public async Task ApplyAsync(SolutionEditor solution, CancellationToken cancellationToken)
    {
        var editor = await solution.GetDocumentEditorAsync(parameter.Document.Id, cancellationToken).ConfigureAwait(false);
        foreach (var (document, constant, text) in texts)
        {
            (await solution.GetDocumentEditorAsync(document, cancellationToken).ConfigureAwait(false))
                .ReplaceNode(constant, (current, _) => made.Member(text).WithTriviaFrom(current));
        }

        editor.ReplaceNode(parameter.Syntax, (current, _) => Changed((ParameterSyntax)current));
        editor.InsertAfter(type, made.Declare(type));
    }

    private ParameterSyntax Changed(ParameterSyntax current)
    {
        var typed = current.WithType(made.Type(parameter.CanBeNull).WithTriviaFrom(current.Type!));
        if (parameter.Label.ArgumentList?.Arguments.Count > 0 || SnakeCase.Of(made.Name) == parameter.Key)
        {
            return LabelTrial.Mark(typed);
        }

        var label = typed.AttributeLists.SelectMany(l => l.Attributes).First(a => a.ToString() == parameter.Label.ToString());
        var key = SyntaxFactory.ParseAttributeArgumentList($"(Key = {Names.Literal(parameter.Key)})");
        return LabelTrial.Mark(typed.ReplaceNode(label, label.WithArgumentList(key)));
    }
}
