using Futurnal.Instrumentation.Analyzers.Emission;
using Futurnal.Instrumentation.Analyzers.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Writes the lambda that does what a method group does, and has the compiler confirm that it is one.</summary>
internal static class LambdaWriter
{
    /// <summary>Without the types of the parameters, else with them.</summary>
    private static readonly bool[] Forms = [false, true];

    private static readonly SymbolDisplayFormat Minimal = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The lambda, or <see langword="null"/> where none would be the same delegate, or where its call would escape too.</summary>
    public static ExpressionSyntax? Write(
        IMethodReferenceOperation reference, ExpressionSyntax group, DelegateReceiver receiver, SemanticModel model, CancellationToken cancellationToken)
    {
        if (reference.Parent is not IDelegateCreationOperation { Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } type })
        {
            return null;
        }

        var names = NamesFor(reference.Method, invoke, group, model);
        return Forms
            .Where(isTyped => isTyped || invoke.Parameters.All(p => p.RefKind == RefKind.None))
            .Select(isTyped => Placed(Text(reference.Method, invoke, names, isTyped, receiver, group, model), group))
            .FirstOrDefault(lambda => LambdaCheck.IsSame(lambda, group, type, reference.Method, model, cancellationToken));
    }

    private static string Text(
        IMethodSymbol called, IMethodSymbol invoke, string[] names, bool isTyped, DelegateReceiver receiver, ExpressionSyntax group, SemanticModel model)
    {
        var skipped = called.Parameters.Length - invoke.Parameters.Length;
        var declared = invoke.Parameters.Select((p, i) => isTyped ? Declared(p, names[i], group, model) : names[i]).ToArray();
        var parameters = !isTyped && declared.Length == 1 ? declared[0] : $"({string.Join(", ", declared)})";
        var arguments = names.Select((n, i) => WrapperParser.Parameter(called.Parameters[i + skipped]).PassedBy + n);
        var isStatic = receiver == DelegateReceiver.None && ((CSharpParseOptions)group.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp9;
        var byReference = invoke.ReturnsByRef || invoke.ReturnsByRefReadonly ? "ref " : "";
        return $"{(isStatic ? "static " : "")}{parameters} => {byReference}{group.WithoutTrivia()}({string.Join(", ", arguments)})";
    }

    private static string Declared(IParameterSymbol parameter, string name, ExpressionSyntax group, SemanticModel model)
    {
        var modifiers = WrapperParser.Parameter(parameter).Modifiers;
        return $"{modifiers}{parameter.Type.ToMinimalDisplayString(model, group.SpanStart, Minimal)} {name}";
    }

    /// <summary>The names of the method's parameters, made longer where something else that the lambda can see has them.</summary>
    private static string[] NamesFor(IMethodSymbol called, IMethodSymbol invoke, ExpressionSyntax group, SemanticModel model)
    {
        var taken = model.LookupSymbols(group.SpanStart)
            .Where(s => s is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol)
            .Select(s => s.Name)
            .Concat(group.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText))
            .ToList();
        var names = new List<string>();
        foreach (var parameter in called.Parameters.Skip(called.Parameters.Length - invoke.Parameters.Length))
        {
            var name = Names.Free(parameter.Name, taken);
            taken.Add(name);
            names.Add(TypeNames.Escape(name));
        }

        return [.. names];
    }

    private static ExpressionSyntax Placed(string text, ExpressionSyntax group) => SyntaxFactory
        .ParseExpression(NeedsParentheses(group) ? $"({text})" : text, options: group.SyntaxTree.Options)
        .WithTriviaFrom(group);

    private static bool NeedsParentheses(ExpressionSyntax group) => group.Parent
        is not (ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ReturnStatementSyntax or YieldStatementSyntax
            or ArrowExpressionClauseSyntax or InitializerExpressionSyntax or ExpressionElementSyntax or ParenthesizedExpressionSyntax
            or AnonymousFunctionExpressionSyntax or SwitchExpressionArmSyntax);
}
