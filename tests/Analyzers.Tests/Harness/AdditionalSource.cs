using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Analyzers.Tests.Harness;

/// <summary>A file that a project hands to the compiler beside its sources.</summary>
internal sealed class AdditionalSource(Source source) : AdditionalText
{
    public override string Path => source.Path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(source.Text, Encoding.UTF8);
}
