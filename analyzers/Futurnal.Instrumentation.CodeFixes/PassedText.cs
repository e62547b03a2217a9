using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Futurnal.Instrumentation.CodeFixes;

/// <summary>What a call passes for a parameter.</summary>
internal sealed record PassedText(DocumentId Document, ExpressionSyntax Syntax, IOperation Value, SemanticModel Model);
