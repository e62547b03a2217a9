using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Understands mentions of variables and members. It lists what is known to be harmless; all else may write.</summary>
internal static class MentionRules
{
    public static Mention Classify(IOperation mention) => mention switch
    {
        IVariableDeclaratorOperation declarator => OfDeclarator(declarator),
        IDeclarationPatternOperation or IRecursivePatternOperation or IListPatternOperation => new(MentionKind.Pattern, mention, IsDeclaration: true),
        ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation => OfReference(mention),
        _ => Unknown(mention),
    };

    private static Mention OfDeclarator(IVariableDeclaratorOperation declarator)
    {
        if (declarator.Symbol.RefKind != RefKind.None)
        {
            return Unknown(declarator);
        }

        if (declarator.Parent is IForEachLoopOperation loop)
        {
            return new(MentionKind.Element, loop, IsDeclaration: true);
        }

        if (declarator.GetVariableInitializer() is { } initializer)
        {
            return new(MentionKind.Value, initializer.Value, IsDeclaration: true);
        }

        return declarator.Parent is IVariableDeclarationOperation ? new(MentionKind.Read, declarator, IsDeclaration: true) : Unknown(declarator);
    }

    private static Mention OfReference(IOperation mention)
    {
        if (IsAliased(mention.Syntax) || ExtensionReceivers.IsByReference(mention) || IsMemory(mention))
        {
            return Unknown(mention);
        }

        var node = mention;
        while (node.Parent is IDeclarationExpressionOperation)
        {
            node = node.Parent;
        }

        var isDeclaration = !ReferenceEquals(node, mention);
        return node.Parent switch
        {
            IArgumentOperation argument => argument.Parameter?.RefKind switch
            {
                RefKind.None when argument.Parent is IInvocationOperation { TargetMethod: { Name: "AsMemory", ContainingType.Name: "MemoryExtensions" } } => Unknown(mention),
                RefKind.None => Read(mention),
                RefKind.Ref or RefKind.Out => new(MentionKind.Handed, argument, isDeclaration),
                _ => Unknown(mention),
            },
            ISimpleAssignmentOperation { IsRef: false } assignment => ReferenceEquals(assignment.Target, node) ? new(MentionKind.Value, assignment.Value, isDeclaration) : Read(mention),
            ICoalesceAssignmentOperation assignment => ReferenceEquals(assignment.Target, node) ? new(MentionKind.Value, assignment.Value) : Read(mention),
            ICompoundAssignmentOperation assignment => ReferenceEquals(assignment.Target, node) ? new(MentionKind.Compound, assignment) : Read(mention),
            ITupleOperation tuple => OfTuple(mention, node, tuple),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { RefKind: RefKind.None, Type.TypeKind: not TypeKind.Pointer } } } => Read(mention),
            IConditionalOperation { IsRef: false } => Read(mention),
            { } parent when IsReader(parent) => Read(mention),
            _ => Unknown(mention),
        };
    }

    /// <summary>Element by element where both sides are written out.</summary>
    private static Mention OfTuple(IOperation mention, IOperation node, ITupleOperation tuple)
    {
        var path = new Stack<int>();
        IOperation child = node;
        IOperation parent = tuple;
        for (; parent is ITupleOperation or IDeclarationExpressionOperation; child = parent, parent = parent.Parent!)
        {
            if (parent is ITupleOperation around)
            {
                path.Push(IndexOf(around, child));
            }
        }

        if (parent is not IDeconstructionAssignmentOperation assignment)
        {
            return parent is IForEachLoopOperation ? Unknown(mention) : Read(mention);
        }

        if (!ReferenceEquals(assignment.Target, child))
        {
            return Read(mention);
        }

        // A Deconstruct of a type's own hands out what it likes.
        return assignment.Value.Type is null or { IsTupleType: true } ? new(MentionKind.Part, assignment.Value) { Path = [.. path] } : Unknown(mention);
    }

    /// <summary>The expression that a target of a deconstruction gets, where tuples are written out and nothing is converted.</summary>
    public static IOperation? ElementAt(IOperation value, IEnumerable<int> path)
    {
        foreach (var index in path)
        {
            while (value is IConversionOperation { OperatorMethod: null, Conversion: { IsIdentity: true } or { IsUserDefined: false } } conversion)
            {
                value = conversion.Operand;
            }

            if (value is not ITupleOperation tuple || index < 0 || index >= tuple.Elements.Length)
            {
                return null;
            }

            value = tuple.Elements[index];
        }

        return value;
    }

    public static int IndexOf(ITupleOperation tuple, IOperation element)
    {
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            if (ReferenceEquals(tuple.Elements[i], element))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsReader(IOperation parent) => parent is IConversionOperation or IBinaryOperation or ICoalesceOperation or IInterpolationOperation
        or ISwitchExpressionOperation or ISwitchExpressionArmOperation or ISwitchOperation or IIsPatternOperation or IIsTypeOperation or IReturnOperation
        or IPropertyReferenceOperation or IFieldReferenceOperation or IInvocationOperation or IConditionalAccessOperation or IArrayInitializerOperation
        or IArrayElementReferenceOperation or IExpressionStatementOperation or IAwaitOperation or INameOfOperation or ICollectionExpressionOperation or ISpreadOperation
        or IFieldInitializerOperation or IPropertyInitializerOperation or IForEachLoopOperation or IThrowOperation or IBlockOperation or IArrayCreationOperation
        or IWithOperation or IUnaryOperation or IMethodReferenceOperation or IWhileLoopOperation or IImplicitIndexerReferenceOperation or IRangeOperation or ICoalesceOperation;

    /// <summary>A reference or a pointer can write what it is of.</summary>
    private static bool IsAliased(SyntaxNode syntax)
    {
        var parent = syntax.Parent;
        while (parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            parent = parent.Parent;
        }

        return parent is RefExpressionSyntax or MakeRefExpressionSyntax || parent.IsKind(SyntaxKind.AddressOfExpression);
    }

    /// <summary>The characters of a text are written where its memory is handed out past its being read-only.</summary>
    private static bool IsMemory(IOperation mention)
    {
        var node = mention;
        while (node.Parent is IConversionOperation || node.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "AsSpan" } })
        {
            node = node.Parent is IArgumentOperation argument ? argument.Parent! : node.Parent!;
        }

        return node.Parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType: { Name: "MemoryMarshal" or "Unsafe", DeclaringSyntaxReferences.IsEmpty: true } } } => true,
            IInvocationOperation { TargetMethod.Name: "GetPinnableReference" } => true,
            _ => false,
        };
    }

    private static Mention Read(IOperation mention) => new(MentionKind.Read, mention);

    private static Mention Unknown(IOperation mention) => new(MentionKind.Unknown, mention);
}
