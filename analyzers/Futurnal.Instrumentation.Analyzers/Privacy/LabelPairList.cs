using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Reads one list of labels into the pairs that are written out, and what is none.</summary>
internal sealed class LabelPairList(IParameterSymbol parameter, ToolkitTypes toolkit, CompilationCode code, CancellationToken cancellationToken)
{
    public List<LabelPair> Pairs { get; } = [];

    public List<(IOperation Operation, string Why)> Unknown { get; } = [];

    public string Taker { get; } = ConstantTexts.Shown((IMethodSymbol)parameter.ContainingSymbol);

    public void Read(IOperation list)
    {
        switch (Unconverted.OfFramework(list))
        {
            case ICollectionExpressionOperation expression when CollectionRules.IsFramework(expression.Type):
                foreach (var element in expression.Elements)
                {
                    if (element is ISpreadOperation spread)
                    {
                        Read(spread.Operand);
                    }
                    else
                    {
                        ReadPair(element);
                    }
                }

                break;
            case IArrayCreationOperation { Initializer.ElementValues: var values }:
                foreach (var value in values)
                {
                    ReadPair(value);
                }

                break;
            case IObjectCreationOperation creation when CollectionRules.IsFramework(creation.Type) && creation.Arguments.All(a => CollectionRules.IsComparer(a) || a.Parameter?.Type.SpecialType == SpecialType.System_Int32):
                foreach (var item in creation.Initializer?.Initializers ?? [])
                {
                    ReadItem(item);
                }

                break;
            case IConditionalOperation { IsRef: false, WhenFalse: { } otherwise } choice:
                Read(choice.WhenTrue);
                Read(otherwise);
                break;
            case IDefaultValueOperation or IArrayCreationOperation { Initializer: null }:
            case IMemberReferenceOperation { Member: { Name: "Empty", IsStatic: true, ContainingType: var type } } when CollectionRules.IsFramework(type) || CollectionRules.IsSystem(type.ContainingNamespace):
            case IInvocationOperation { TargetMethod: { Name: "Empty", Parameters.IsEmpty: true, ContainingType: var owner } } when CollectionRules.IsFramework(owner) || CollectionRules.IsSystem(owner.ContainingNamespace):
            case IPropertyReferenceOperation { Property: { Name: "Labels" } property } when toolkit.Declares(property):
                break;
            case var other when StoredIn(other) is { } stored:
                var inside = new LabelPairList(parameter, toolkit, code, cancellationToken);
                foreach (var one in stored)
                {
                    inside.Read(one);
                }

                Pairs.AddRange(inside.Pairs);
                Unknown.AddRange(inside.Unknown.Select(u => (other, u.Why)).Take(1));
                break;
            case var other:
                Unknown.Add((list, WhyUnknown(other)));
                break;
        }
    }

    private void ReadPair(IOperation pair)
    {
        var bare = Unconverted.Of(pair);
        switch (bare)
        {
            case ITupleOperation { Elements: [var key, _] }:
                Pairs.Add(new(key, null));
                break;
            case IObjectCreationOperation { Type: { Name: "KeyValuePair", DeclaringSyntaxReferences.IsEmpty: true }, Arguments: [_, _] } creation:
                AddPair(creation.Arguments);
                break;
            case IInvocationOperation { TargetMethod: { Name: "Create", ContainingType: { Name: "KeyValuePair", DeclaringSyntaxReferences.IsEmpty: true } }, Arguments: [_, _] } call:
                AddPair(call.Arguments);
                break;
            case IDefaultValueOperation or IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: null, Type.TypeKind: TypeKind.Struct }:
                break;
            case { Type.IsTupleType: true }:
                // Of a pair of an instrument only the key is a text.
                if (new ProofRun(code, cancellationToken).Tuples.Element(bare, [0], frame: null) is OpenText)
                {
                    Unknown.Add((pair, "its key can be any text"));
                }

                break;
            default:
                Unknown.Add((pair, "the pair is not written out here"));
                break;
        }
    }

    private void ReadItem(IOperation item)
    {
        switch (item)
        {
            case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var only] } call when CollectionRules.IsFramework(call.TargetMethod.ContainingType):
                ReadPair(only.Value);
                break;
            case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [_, _] } call when CollectionRules.IsFramework(call.TargetMethod.ContainingType):
                AddPair(call.Arguments);
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key] }, Value: var value }:
                Pairs.Add(new(key.Value, value));
                break;
            default:
                Unknown.Add((item, "the pair is not written out here"));
                break;
        }
    }

    private void AddPair(IReadOnlyList<IArgumentOperation> arguments)
    {
        var first = arguments[0].Parameter?.Ordinal == 0 ? 0 : 1;
        Pairs.Add(new(arguments[first].Value, arguments[1 - first].Value));
    }

    /// <summary>All lists that a variable can be, if it is mentioned by its writes and by such calls only; else an element can be changed.</summary>
    private List<IOperation>? StoredIn(IOperation reference)
    {
        var (variable, index) = reference switch
        {
            ILocalReferenceOperation local => ((ISymbol)local.Local, code.Around(reference)),
            IFieldReferenceOperation { Field: { IsReadOnly: true, DeclaredAccessibility: Accessibility.Private } field } => (field.OriginalDefinition, code.WithinTypeOf(field, cancellationToken)),
            _ => (null, null),
        };
        if (variable is null || (variable is IFieldSymbol && (code.IsBeforeGenerators || code.IsAccessed(variable.Name))))
        {
            return null;
        }

        var stored = new List<IOperation>();
        foreach (var operation in index!.MentionsOf(variable))
        {
            var mention = MentionRules.Classify(operation);
            if (mention.Kind == MentionKind.Value)
            {
                stored.Add(mention.Source);
            }
            else if (!mention.IsDeclaration && !IsHandedOver(operation))
            {
                return null;
            }
        }

        if (variable is IFieldSymbol && code.InitializerOf(variable, cancellationToken) is { } initial)
        {
            stored.Add(initial is ISymbolInitializerOperation { Value: var value } ? value : initial);
        }

        return stored.Count > 0 ? stored : null;
    }

    private bool IsHandedOver(IOperation mention)
    {
        var parent = mention.Parent;
        while (parent is IConversionOperation or ISpreadOperation or ICollectionExpressionOperation or IConditionalOperation { IsRef: false })
        {
            parent = parent.Parent;
        }

        return parent is IArgumentOperation { Parameter: { } taker } && toolkit.Declares(taker);
    }

    private static string WhyUnknown(IOperation list) => list switch
    {
        IParameterReferenceOperation => "a caller decides what it holds",
        ILocalReferenceOperation or IFieldReferenceOperation => "what it holds may be changed, or is not written out",
        _ => "the pairs are not written out here",
    };
}
