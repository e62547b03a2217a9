using Futurnal.Instrumentation.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Judges how the library is called by name: texts that have to be constants, pairs that have to be written out, types that must not be forged. Thread-safe.</summary>
internal sealed class ToolkitRules
{
    private readonly ToolkitTypes _toolkit;
    private readonly ConstantTexts _texts;
    private readonly ConstantTextRules _textRules;
    private readonly LabelPairRules _pairs;
    private readonly ForgingRules _forging;
    private readonly ForgingDeclarations _declarations;

    public ToolkitRules(CompilationCode code)
    {
        _toolkit = new(code.Compilation);
        _texts = new(_toolkit);
        _textRules = new(code);
        _pairs = new(code, _toolkit);
        _forging = new(code, _toolkit);
        _declarations = new(_toolkit);
    }

    public IEnumerable<Diagnostic> Judge(ISymbol symbol) => _declarations.Judge(symbol);

    public IReadOnlyList<Diagnostic> Judge(IOperation operation, CancellationToken cancellationToken)
    {
        try
        {
            return Find(operation, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // What the analysis cannot judge is refused, whatever the reason.
            return [Diagnostic.Create(RuleCatalog.Undecided, operation.Syntax.GetLocation(), SourceText.Shorten(operation.Syntax), e.GetType().Name)];
        }
    }

    private IReadOnlyList<Diagnostic> Find(IOperation operation, CancellationToken cancellationToken)
    {
        IEnumerable<Diagnostic> called = [];
        switch (operation.Kind)
        {
            case OperationKind.Invocation when _toolkit.Declares(((IInvocationOperation)operation).TargetMethod):
                called = OfCall(((IInvocationOperation)operation).TargetMethod, ((IInvocationOperation)operation).Arguments, cancellationToken);
                break;
            case OperationKind.ObjectCreation when _toolkit.Declares(((IObjectCreationOperation)operation).Constructor):
                called = OfCall(((IObjectCreationOperation)operation).Constructor!, ((IObjectCreationOperation)operation).Arguments, cancellationToken);
                break;
            case OperationKind.MethodReference when operation.Parent is not INameOfOperation && _toolkit.Declares(((IMethodReferenceOperation)operation).Method):
                called = OfDelegate((IMethodReferenceOperation)operation);
                break;
            case OperationKind.Argument or OperationKind.Return or OperationKind.Binary or OperationKind.SimpleAssignment:
                return [];
        }

        // The generator's own code names the library's types in a way that is known; it is asked last, since paths are slow to read.
        var forged = _forging.Judge(operation, cancellationToken);
        return (forged is null && called is Diagnostic[]) || GeneratedCode.IsOurs(operation.Syntax.SyntaxTree) ? [] : [.. called, .. forged is null ? [] : new[] { forged }];
    }

    private IEnumerable<Diagnostic> OfCall(IMethodSymbol method, IReadOnlyList<IArgumentOperation> arguments, CancellationToken cancellationToken) => _texts.Of(method, arguments)
        .SelectMany(t => _textRules.Judge(t, cancellationToken))
        .Concat(arguments.Where(a => _pairs.IsList(a.Parameter)).SelectMany(a => _pairs.Judge(a, cancellationToken)));

    private IEnumerable<Diagnostic> OfDelegate(IMethodReferenceOperation reference)
    {
        if (_texts.FirstOf(reference.Method) is { } role)
        {
            yield return ConstantTextRules.OfDelegate(reference, role);
        }
        else if (reference.Method.Parameters.FirstOrDefault(_pairs.IsList) is { } list)
        {
            yield return _pairs.OfDelegate(reference, list);
        }
    }
}
