using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>Takes attributes off declarations and puts them on others. An attribute is known by its text, since trees change under it.</summary>
internal static class AttributeEdits
{
    /// <summary>Removes an attribute, and its list where nothing is left of it; comments and documentation stay.</summary>
    public static T WithoutAttribute<T>(this T owner, string attribute, string target)
        where T : SyntaxNode
    {
        var list = owner.ChildNodes().OfType<AttributeListSyntax>().FirstOrDefault(l => TargetOf(l) == target && l.Attributes.Any(a => a.ToString() == attribute));
        if (list is null)
        {
            return owner;
        }

        if (list.Attributes.Count > 1)
        {
            return owner.ReplaceNode(list, list.WithAttributes(list.Attributes.Remove(list.Attributes.First(a => a.ToString() == attribute))));
        }

        var mark = new SyntaxAnnotation();
        var marked = owner.ReplaceNode(list, list.WithAdditionalAnnotations(mark));
        var next = ListOf(marked, mark).GetLastToken().GetNextToken();
        var moved = marked.ReplaceToken(next, next.WithLeadingTrivia(list.GetLeadingTrivia().AddRange(next.LeadingTrivia.SkipWhile(t => t.IsKind(SyntaxKind.WhitespaceTrivia)))));
        return moved.RemoveNode(ListOf(moved, mark), SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
    }

    /// <summary>Puts attributes before those that a member has, unless it has the same already, with a line end or a blank behind each list.</summary>
    public static MemberDeclarationSyntax WithAttributes(this MemberDeclarationSyntax member, IEnumerable<AttributeListSyntax> lists, SyntaxTrivia behind)
    {
        var added = lists.Select(l => Without(l, member.AttributeLists)).Where(l => l.Attributes.Count > 0).ToArray();
        if (added.Length == 0)
        {
            return member;
        }

        var indent = SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(behind.IsKind(SyntaxKind.EndOfLineTrivia) ? Layout.IndentOf(member) : ""));
        var leading = member.GetLeadingTrivia();
        var written = added.Select((l, i) => l.WithLeadingTrivia(i == 0 ? leading : indent).WithTrailingTrivia(behind));
        var moved = member.WithLeadingTrivia(indent);
        return moved.WithAttributeLists([.. written, .. moved.AttributeLists]);
    }

    /// <summary>Puts attributes on a parameter, in its line.</summary>
    public static ParameterSyntax WithAttributes(this ParameterSyntax parameter, IEnumerable<AttributeListSyntax> lists)
    {
        var added = lists.Select(l => Without(l, parameter.AttributeLists)).Where(l => l.Attributes.Count > 0).ToArray();
        var leading = parameter.GetLeadingTrivia();
        var written = added.Select(l => l.WithLeadingTrivia().WithTrailingTrivia(SyntaxFactory.Space));
        return parameter.WithLeadingTrivia().WithAttributeLists([.. written, .. parameter.WithLeadingTrivia().AttributeLists]).WithLeadingTrivia(leading);
    }

    /// <summary>What an attribute list stands on where that is not the declaration itself: <c>return</c>, or nothing.</summary>
    public static string TargetOf(AttributeListSyntax list) => list.Target?.Identifier.ValueText ?? "";

    private static AttributeListSyntax Without(AttributeListSyntax list, IEnumerable<AttributeListSyntax> others)
    {
        var known = new HashSet<string>(
            others.Where(o => TargetOf(o) == TargetOf(list)).SelectMany(o => o.Attributes).Select(a => a.ToString()), StringComparer.Ordinal);
        return list.WithAttributes([.. list.Attributes.Where(a => !known.Contains(a.ToString()))]);
    }

    private static AttributeListSyntax ListOf(SyntaxNode owner, SyntaxAnnotation mark) => (AttributeListSyntax)owner.GetAnnotatedNodes(mark).Single();
}
