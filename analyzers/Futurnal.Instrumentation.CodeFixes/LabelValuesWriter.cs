using Futurnal.Instrumentation.Analyzers.Emission;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Futurnal.Instrumentation.Privacy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Writes [LabelValues].</summary>
internal static class LabelValuesWriter
{
    private const string Suffix = "Attribute";

    /// <summary>Tells whether a text can be listed and no rule refuses it.</summary>
    public static bool CanList(string value) => LabelValuesRules.IsFit(value) && PrivateLook.Of(value) is null;

    /// <summary>The attribute, by a name that is understood at a position, or <see langword="null"/> where there is none.</summary>
    public static AttributeSyntax? Write(IEnumerable<string> values, SemanticModel model, int position)
    {
        if (model.Compilation.GetTypesByMetadataName(AttributeNames.LabelValues).IsEmpty)
        {
            return null;
        }

        var split = AttributeNames.LabelValues.LastIndexOf('.');
        var name = model.NameAt(position, AttributeNames.LabelValues.Substring(0, split), AttributeNames.LabelValues.Substring(split + 1));
        return Append(SyntaxFactory.Attribute(SyntaxFactory.ParseName(name.Substring(0, name.Length - Suffix.Length))), values);
    }

    /// <summary>Lists values behind those that are there, unless they are among them.</summary>
    public static AttributeSyntax Append(AttributeSyntax attribute, IEnumerable<string> values)
    {
        var known = new HashSet<string?>(attribute.ArgumentList?.Arguments.Select(a => (a.Expression as LiteralExpressionSyntax)?.Token.ValueText) ?? [], StringComparer.Ordinal);
        foreach (var value in values.Where(v => !known.Contains(v)))
        {
            var argument = SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression(Names.Literal(value)));
            var list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
            attribute = attribute.WithArgumentList(list.Arguments.Count == 0
                ? list.AddArguments(argument)
                : list.WithArguments(SyntaxFactory.SeparatedList<AttributeArgumentSyntax>(
                    list.Arguments.GetWithSeparators().Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space)).Add(argument))));
        }

        return attribute;
    }
}
