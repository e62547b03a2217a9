using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Analyzers.Tests.Harness;

/// <summary>A project in an editor, with the diagnostics a build of it gives.</summary>
internal sealed class Editing : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly BuildSettings _settings;

    private Editing(BuildSettings settings, ImmutableArray<Diagnostic> reported, Source[] sources)
    {
        _settings = settings;
        var id = ProjectId.CreateNewId();
        _workspace.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Create(),
            settings.AssemblyName,
            settings.AssemblyName,
            LanguageNames.CSharp,
            compilationOptions: settings.Compiling,
            parseOptions: settings.Parsing,
            metadataReferences: Build.ReferencesOf(settings),
            analyzerReferences: [OurAnalyzers.Reference()],
            documents: Build.SourcesOf(settings, sources).Select(s => DocumentOf(id, s)),
            additionalDocuments: settings.AdditionalFiles.Select(s => DocumentOf(id, s))));
        Reported = reported;
    }

    /// <summary>What the generator and the analyzers report, as a build gives it: with a path and a span, of another compilation.</summary>
    public ImmutableArray<Diagnostic> Reported { get; }

    private Project Project => _workspace.CurrentSolution.Projects.Single();

    public static async Task<Editing> StartAsync(BuildSettings settings, params Source[] sources) =>
        new(settings, (await Build.RunAsync(settings, sources)).Reported, sources);

    public Document DocumentOf(Diagnostic diagnostic) => Project.Documents.Single(d => d.FilePath == diagnostic.Location.GetLineSpan().Path);

    public async Task<CodeAction?> OfferedAsync(CodeFixProvider fix, Diagnostic diagnostic)
    {
        CodeAction? offered = null;
        if (fix.FixableDiagnosticIds.Contains(diagnostic.Id))
        {
            var path = diagnostic.Location.GetLineSpan().Path;
            TextDocument document = Project.AdditionalDocuments.FirstOrDefault(d => d.FilePath == path) ?? DocumentOf(diagnostic);
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered = action, default));
        }

        return offered;
    }

    public Task<CodeAction?> OfferedForAllAsync(CodeFixProvider fix, FixAllScope scope, string key)
    {
        var context = scope == FixAllScope.Document
            ? new FixAllContext(DocumentOf(Reported[0]), fix, scope, key, fix.FixableDiagnosticIds, new ReportedDiagnostics(this), default)
            : new FixAllContext(Project, fix, scope, key, fix.FixableDiagnosticIds, new ReportedDiagnostics(this), default);
        return fix.GetFixAllProvider()!.GetFixAsync(context);
    }

    /// <summary>The files of the test after a change, and what a build of them reports.</summary>
    public async Task<(IReadOnlyList<Source> Sources, Build Build)> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(default);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.Projects.Single();
        var sources = new List<Source>();
        foreach (var document in changed.Documents.Where(d => !d.Name.EndsWith("Usings.cs", StringComparison.Ordinal)))
        {
            sources.Add(new Source(document.Name, "") with { Text = (await document.GetTextAsync()).ToString() });
        }

        var additional = new List<Source>();
        foreach (var document in changed.AdditionalDocuments)
        {
            additional.Add(new Source(document.Name, "") with { Text = (await document.GetTextAsync()).ToString() });
        }

        return (sources, await Build.RunAsync(_settings with { AdditionalFiles = [.. additional] }, [.. sources]));
    }

    public void Dispose() => _workspace.Dispose();

    private static DocumentInfo DocumentOf(ProjectId project, Source source) => DocumentInfo.Create(
        DocumentId.CreateNewId(project),
        source.Path,
        filePath: source.Path,
        loader: TextLoader.From(TextAndVersion.Create(SourceText.From(source.Text, Encoding.UTF8, SourceHashAlgorithm.Sha256), VersionStamp.Create())));
}
