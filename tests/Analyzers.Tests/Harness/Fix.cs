using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests.Harness;

/// <summary>Checks what a code fix makes of a source, and that nothing is wrong with the result.</summary>
internal static class Fix
{
    /// <summary>Checks the fix of the first diagnostic that has one.</summary>
    /// <param name="title">What the user chooses.</param>
    /// <param name="before">The source.</param>
    /// <param name="after">The whole source afterwards, which compiles, and of which nothing is reported.</param>
    public static Task MakesAsync<T>(string title, string before, string after)
        where T : CodeFixProvider, new() => MakesAsync<T>(BuildSettings.Default, title, [Source.Of(before)], [Source.Of(after)]);

    public static async Task MakesAsync<T>(BuildSettings settings, string title, Source[] before, Source[] after, params string[] remaining)
        where T : CodeFixProvider, new()
    {
        using var editing = await Editing.StartAsync(settings, before);
        var actions = await OfferedAsync<T>(editing);
        Assert.True(actions.Count > 0, $"No fix for:\n{string.Join('\n', editing.Reported)}");
        Assert.Equal(title, actions[0].Title);
        await AssertMakesAsync(editing, actions[0], after, remaining);
    }

    /// <summary>Checks what Fix All makes of a source, beginning with the first diagnostic that has a fix.</summary>
    public static async Task MakesOfAllAsync<T>(string before, string after, params string[] remaining)
        where T : CodeFixProvider, new()
    {
        using var editing = await Editing.StartAsync(BuildSettings.Default, Source.Of(before));
        var first = (await OfferedAsync<T>(editing)).First();
        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            var action = await editing.OfferedForAllAsync(new T(), scope, first.EquivalenceKey!);
            await AssertMakesAsync(editing, Assert.IsAssignableFrom<CodeAction>(action), [Source.Of(after)], remaining);
        }
    }

    /// <summary>Checks that a source has diagnostics, and no fix for any.</summary>
    public static Task OffersNothingAsync<T>(string source)
        where T : CodeFixProvider, new() => OffersNothingAsync<T>(BuildSettings.Default, source);

    public static async Task OffersNothingAsync<T>(BuildSettings settings, string source)
        where T : CodeFixProvider, new()
    {
        using var editing = await Editing.StartAsync(settings, Source.Of(source));
        Assert.Contains(editing.Reported, d => new T().FixableDiagnosticIds.Contains(d.Id));
        Assert.Empty((await OfferedAsync<T>(editing)).Select(a => a.Title));
    }

    private static async Task<List<CodeAction>> OfferedAsync<T>(Editing editing)
        where T : CodeFixProvider, new()
    {
        var actions = new List<CodeAction>();
        foreach (var diagnostic in editing.Reported)
        {
            if (await editing.OfferedAsync(new T(), diagnostic) is { } action)
            {
                actions.Add(action);
            }
        }

        return actions;
    }

    private static async Task AssertMakesAsync(Editing editing, CodeAction action, Source[] after, string[] remaining)
    {
        var (sources, build) = await editing.ApplyAsync(action);
        Assert.Equal(Shown(after), Shown(sources));
        Assert.Equal(remaining, build.Reported.Select(d => d.Id));
        Assert.Empty(build.CompilerDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
    }

    private static string Shown(IEnumerable<Source> sources) => string.Join('\n', sources.Select(s => $"{s.Path}:\n{s.Text}"));
}
